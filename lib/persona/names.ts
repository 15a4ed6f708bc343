/** Given and family names by culture: common ones, so that no pair points at anyone in particular. */

export type Culture = { given: readonly string[]; family: readonly string[]; language: string; familyFirst?: boolean };

const list = (text: string): string[] => text.trim().split(/\s+/);

export const CULTURES = {
  anglo: {
    language: "en",
    given:
      list(`Abigail Alice Amber Andrew Ben Beth Caleb Callum Carrie Claire Colin Daisy Dana Derek Dylan Eleanor Ellis Erin Evan Fiona Frances
      Gareth Georgia Grant Hannah Harriet Heather Hugh Imogen Isaac Jodie Joel Kieran Laurel Leah Lewis Libby Mabel Marcus Megan Miles Naomi Neil Nora Owen
      Paige Petra Philippa Reuben Rhys Robin Rosie Ruth Sadie Simon Stella Tess Toby Tom Una Verity Wesley Wren Zach`),
    family:
      list(`Abbott Ainsley Archer Atwood Barlow Beckett Birch Bishop Blackwell Bowen Bramley Briggs Calder Carver Chadwick Cobb Colby Corbett Cotter
      Dawes Denham Drummond Eastwick Ellery Fairley Farrow Fenton Finch Garrick Gibbs Granger Hadley Harlow Hollis Hurst Ingram Keating Kirby Langley Larkin
      Lockhart Maddox Marlow Mercer Merritt Nash Norwood Oakley Pritchard Quill Radley Ramsey Redfern Rowley Sawyer Selby Sheldon Stanton Sutter Tanner
      Thorne Tilley Underhill Vickers Wainwright Weller Whitlock Winslow Yardley`),
  },
  hispanic: {
    language: "es",
    given:
      list(`Adriana Alejandra Alma Álvaro Andrés Beatriz Camila Carlos Catalina César Clara Daniela Diego Elena Emilio Esteban Fabián Gabriela Gloria
      Hugo Inés Irene Iván Jimena Joaquín Julia Leticia Lucía Luis Magdalena Marisol Mateo Mercedes Nicolás Noelia Óscar Paloma Pilar Rafael Rocío Rosa
      Sergio Sofía Tomás Valeria Verónica Vicente Ximena`),
    family:
      list(`Acosta Aguilar Alarcón Arroyo Ávila Barrera Benítez Bravo Cabrera Calderón Campos Cárdenas Cordero Delgado Duarte Escobedo Espinoza Fuentes
      Gallegos Guerrero Herrera Ibarra Jurado Lara Ledesma Luna Maldonado Mena Molina Montoya Navarro Núñez Ochoa Olivares Pacheco Padilla Quintero Rangel
      Rentería Ríos Salazar Serrano Solís Tapia Trujillo Urbina Valdez Villalobos Zamora`),
  },
  eastasianChinese: {
    language: "zh",
    given:
      list(`Bo Chen Fang Feng Hao Hui Jia Jian Jing Jun Kai Lan Lei Li Lin Ling Mei Min Ning Ping Qing Rui Shan Tao Ting Wei Wen Xia Xin Yan Yi Ying Yu
      Yue Zhen Jiayi Haoran Meilin Ruolan Siyu Xiaowen Yuting Zihan Minghui Annie Jason Vivian Kelvin`),
    family:
      list(`Bai Cai Cao Chang Cheng Cui Deng Ding Dong Du Fan Gao Gong Guo Han Hou Hsu Hu Jiang Jin Kang Kong Liang Liao Liu Lu Luo Ma Meng Pan Peng Qian Qiu
      Ren Shao Shen Song Su Sun Tan Tang Tian Tsai Wan Xie Xu Yao Ye Yuan Zeng Zhou Zhu`),
  },
  korean: {
    language: "ko",
    given:
      list(`Ara Bora Daeun Dohyun Eunji Eunseo Gyuri Haneul Hayoon Heejin Hyejin Hyunwoo Jaehyun Jihoon Jimin Jinwoo Jisoo Jiwon Juhee Junho Minji Minjun
      Nari Sangmin Seojun Seoyeon Sohee Soojin Sumin Taeyang Wonjae Yejin Yoona Yuna`),
    family: list(
      `Ahn Bae Baek Cha Cho Choi Chung Gil Han Heo Hong Hwang Jang Jeon Jung Kang Ko Kwon Lim Min Moon Nam Noh Oh Paik Ryu Seo Shin Sohn Song Yang Yoo Yoon`,
    ),
  },
  japanese: {
    language: "ja",
    given:
      list(`Akari Aoi Ayaka Chihiro Daichi Emi Fumiko Haruka Haruto Hina Hiroki Kaito Kana Kazuki Kenta Kota Mai Makoto Mayu Mei Minato Misaki Nanami Naoki
      Ren Riko Ryota Sakura Satoshi Shiori Shota Sora Takumi Tomoko Tsubasa Yui Yuki Yuto`),
    family:
      list(`Aoki Arai Endo Fujita Fukuda Goto Hamada Hasegawa Hirano Hoshino Igarashi Imai Ishii Iwata Kato Kikuchi Kinoshita Kojima Kondo Kubo Maeda Matsuda
      Miura Mori Morita Murata Nakajima Nishida Noguchi Ogawa Okada Ono Saito Sakai Shimizu Sugiyama Takeda Tamura Uchida Ueno Wada Yokota`),
  },
  southasian: {
    language: "hi",
    given:
      list(`Aarti Aditi Akash Amrita Ananya Anil Anjali Arjun Asha Bhavna Chetan Deepa Devika Farah Gauri Harish Isha Jaya Kabir Karthik Kavya Kiran Lakshmi
      Leela Manish Meera Mohit Neha Nikhil Nisha Parul Pooja Pranav Priti Rahul Ritika Rohan Sandhya Sanjana Shreya Sunil Tanvi Uma Varun Vidya Vikram Yash Zoya`),
    family:
      list(`Acharya Agarwal Bhatt Bose Chandra Chauhan Chopra Das Desai Deshpande Dutta Ghosh Gill Gokhale Gupta Iyer Jain Joshi Kamath Kapadia Kaur Khatri Kulkarni
      Kurian Malhotra Mehta Menon Mishra Nair Naidu Pai Pandey Parekh Pillai Rao Reddy Saxena Sengupta Shah Sharma Shetty Sinha Thakur Trivedi Varghese Verma`),
  },
  arabic: {
    language: "ar",
    given:
      list(`Adel Amal Amina Ayman Bilal Dalia Dina Fadi Farid Fatima Ghada Hala Hamza Hana Hassan Huda Idris Jamila Karim Khaled Laila Lina Maha Malik Mariam
      Nabil Nadia Nour Omar Rami Rana Rania Salma Samir Sara Tarek Walid Yara Yasmin Youssef Zahra Zaid`),
    family:
      list(`Abboud Amari Atallah Aziz Barakat Bashir Darwish Fahmy Farouk Ghanem Habib Haddad Hamdan Hariri Jabbour Kassab Khalil Khoury Mansour Masri Mikati Moussa
      Naguib Najjar Nasser Qasim Rahal Rashid Saab Sabbagh Safadi Salem Sayegh Shaheen Taha Tawfik Zaki Ziade`),
  },
  westafrican: {
    language: "yo",
    given:
      list(`Abena Adaeze Ade Akosua Ama Amaka Bayo Bukola Chidi Chinwe Chioma Damilola Efua Ekow Emeka Esi Femi Folake Funmi Ifeoma Ikenna Kemi Kofi Kojo Kwame
      Kwesi Mensima Ngozi Nkechi Obinna Oluchi Segun Simi Tayo Temi Tobi Tunde Uche Yaa Yemi Zainab`),
    family:
      list(`Adeleke Adjei Agyeman Akande Amoah Ansah Appiah Asante Awuah Ayodele Balogun Boateng Chukwu Danso Darko Eze Fashola Gyasi Ibe Kalu Lawal Mensah
      Nwosu Obeng Odunsi Ofori Ogunleye Okafor Okoro Oladipo Onuoha Opoku Osei Owusu Quaye Sarpong Tetteh Uzor Yeboah`),
  },
  french: {
    language: "fr",
    given:
      list(`Adèle Agathe Antoine Aurélie Bastien Camille Céline Chloé Clément Corentin Élise Éloïse Émile Étienne Florian Gaëlle Hélène Hugo Inès Jeanne Julien
      Léa Lucie Manon Margaux Mathilde Maxime Noémie Océane Pauline Quentin Rémi Romane Simon Solène Théo Thibault Victor Yann Zoé`),
    family:
      list(`Arnaud Aubert Barbier Baudry Besson Blanchard Bonnet Boucher Bouvier Carpentier Chauvin Collet Cordier Delmas Dufour Dupuis Fabre Faure Gaillard Garnier
      Guérin Hubert Jacquet Lacroix Lambert Leclerc Lemoine Maillard Marchand Mercier Meunier Noël Perrin Picard Poirier Renaud Rivière Roche Tessier Vidal`),
  },
  german: {
    language: "de",
    given:
      list(`Anja Annika Birgit Carsten Clara Daniela David Elias Finn Franziska Greta Hanna Heike Henrik Ida Ingo Jakob Jana Jannik Johanna Jonas Katrin Klara Lars
      Lea Lena Lukas Maren Marlene Matthias Merle Moritz Nele Niklas Paula Rike Ronja Silke Sven Theresa Thilo Ute`),
    family:
      list(`Adler Arndt Bachmann Behrens Böhm Brandt Busch Dietrich Ebert Engel Falk Fuchs Graf Hahn Heinrich Hoffmann Jäger Kaiser Keller Kluge Krämer Krause Kuhn
      Lang Lorenz Maurer Nowak Otto Peters Pohl Reuter Roth Sauer Schreiber Seidel Simon Sommer Stein Vogel Voigt Winkler Ziegler`),
  },
  nordic: {
    language: "sv",
    given:
      list(`Agnes Aksel Alva Anders Anton Astrid Birgitta Björn Ebba Edvin Elin Elsa Emil Freja Frida Gustav Hedda Henrik Ida Ingrid Jens Johan Jonna Kaisa Karin
      Lars Linnea Liv Maja Magnus Mikkel Nils Oskar Pernille Rasmus Saga Signe Sigrid Siri Sofie Solveig Tuva Viggo Vilde`),
    family:
      list(`Andersson Berg Bergström Björk Dahl Eklund Engström Forsberg Gustafsson Haugen Hedlund Holm Holmgren Iversen Jónsson Kjær Kristensen Lindgren Lindqvist Lund
      Madsen Moen Mørk Nilsen Nordin Nygård Olsson Rasmussen Sandberg Sjöberg Solberg Strand Sundqvist Svensson Thorsen Vik Wallin Åberg`),
  },
  slavic: {
    language: "pl",
    given:
      list(`Agnieszka Alena Aleksy Ana Anna Bartek Bogdan Dagmara Danuta Dorota Eliška Ewa Filip Halina Igor Ivana Jakub Jana Jarek Jelena Joanna Kamil Kasia Katarina
      Krzysztof Lenka Łukasz Magda Marek Marta Milan Mirka Nadia Natalia Ondřej Oksana Paweł Petr Piotr Radek Tereza Tomasz Vesna Zofia Zuzana`),
    family:
      list(`Babić Bednarz Beran Cieślak Dudek Dvořák Gajda Górski Hájek Horák Hrabal Jankowski Jelinek Kaczmarek Kolar Konečná Kos Kowalczyk Král Krupa Lis Malý Marek
      Mazur Mlynar Novotný Pavlik Pietrzak Pokorny Petrov Rybak Sikora Sobol Sokol Stanek Urban Vacek Vlk Wójcik Wrona Zając Zeman`),
  },
  lusophone: {
    language: "pt",
    given:
      list(`Amanda Ana Beatriz Bernardo Bianca Bruna Caio Carolina Cecília Davi Débora Duarte Eduarda Fábio Fernanda Gonçalo Heitor Helena Henrique Isadora João
      Juliana Larissa Leonor Letícia Lívia Lorena Luana Madalena Mariana Marina Matilde Murilo Otávio Rafaela Renata Rodrigo Rui Thiago Tiago Vitória Yasmim`),
    family:
      list(`Abreu Almeida Amaral Andrade Antunes Azevedo Barbosa Batista Borges Brandão Cardoso Carvalho Coelho Correia Couto Cunha Esteves Faria Fonseca Freitas Furtado
      Guimarães Leal Lopes Macedo Machado Magalhães Matos Melo Mendonça Moreira Moura Nogueira Pinheiro Pires Queiroz Rezende Rocha Sampaio Tavares Teles Vasconcelos`),
  },
  turkish: {
    language: "tr",
    given:
      list(`Ahmet Aslı Ayşe Aylin Barış Berk Burcu Can Ceren Deniz Derya Ece Elif Emre Esra Gizem Gökhan Hande İrem Kaan Kerem Leyla Melis Mert Murat Nazlı Onur
      Ozan Pelin Selin Serkan Seda Sibel Tolga Tuğba Umut Yasemin Zeynep`),
    family:
      list(`Acar Akın Aksoy Altun Arslan Ateş Aydın Bulut Can Çelik Çetin Demir Doğan Duman Er Erdem Güler Güneş Kaplan Kara Karaca Kaya Keskin Koç Korkmaz Kurt Özkan
      Polat Sarı Şahin Taş Tekin Toprak Tunç Turan Uçar Ünal Uysal Yalçın Yavuz Yıldız`),
  },
} as const satisfies Record<string, Culture>;

export type CultureId = keyof typeof CULTURES;

const FOLDED: Record<string, string> = { ø: "o", ł: "l", ß: "ss", æ: "ae", ı: "i", đ: "d" };

/** Lower-case ASCII letters of a name, for handles. */
export function asciiFold(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[øłßæıđ]/g, (letter) => FOLDED[letter] ?? "")
    .replace(/[^a-z0-9]/g, "");
}
