/** What no invented person may be called or claim to be. Short lists in plain words: they catch carelessness, not malice. */

const list = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Whole words of a handle or name. */
export const BRANDS = list(`
  adidas adobe airbnb alibaba alphabet amazon android anthropic apple audi behance bmw canon canva chanel chatgpt cocacola
  dalle disney dribbble dropbox ebay etsy facebook ferrari figma flickr floimg fujifilm gettyimages gmail google gucci
  hasselblad heineken ikea instagram intel kodak lego leica linkedin loreal mastercard mcdonalds mercedesbenz microsoft
  midjourney mozilla nasa nestle netflix nike nikon nintendo nvidia openai oracle pantone paypal pepsi photoshop pinterest
  pixar playstation polaroid porsche prada puma reddit rolex samsung shopify shutterstock snapchat sony spotify starbucks
  stripe tesla tiktok toyota twitter uber unsplash volvo whatsapp wikipedia xbox youtube zara`);

/** Given and family name as one word. */
export const WELL_KNOWN_PEOPLE = list(`
  adele anseladams banksy barackobama beyonce billgates billieeilish britneyspears cristianoronaldo damienhirst
  davidbowie davidhockney dollyparton donaldtrump dualipa edsheeran elonmusk emmawatson fridakahlo gretathunberg
  harrystyles jeffbezos jenniferlawrence joebiden justinbieber kamalaharris kanyewest katyperry keanureeves
  kimkardashian ladygaga leonardodicaprio lewishamilton lionelmessi madonna markzuckerberg michaeljordan michelleobama
  narendramodi neymar nelsonmandela olafureliasson oprahwinfrey pablopicasso popefrancis princeharry rihanna
  rogerfederer samaltman satyanadella scarlettjohansson serenawilliams shakira stevejobs stevemccurry sundarpichai
  taylorswift timcook timothyferriss tomcruise tomhanks usainbolt vangogh vladimirputin warrenbuffett xijinping
  yayoikusama zendaya`);

/** Roles that speak for the gallery or its staff. */
export const OFFICIAL = list(
  `abuse admin administrator billing help helpdesk info moderator mod official owner root security staff support system team verified webmaster`,
);

/** Anywhere in a word. */
export const OFFENSIVE_STEMS = list(`
  asshole bastard bitch bollock cocksuck cunt dickhead fagg fuck genocid heilhit hitler holocaust jizz kkk motherf
  nazi nigg orgasm paedo pedoph penis porn pussy rapist retard shitt slut spastic terroris tranny vagina wank whore`);

/** Whole words that offend by themselves but hide in harmless ones. */
export const OFFENSIVE_WORDS =
  list(`anal anus ass boob cock coon cum dick fag gook hoe homo kike nude paki pee piss rape
  sex sexy shit spic tits twat twats wog xxx`);

/** Professions whose word others trust with health, money, law or faith: no invented person holds one. */
export const TRUSTED_PROFESSIONS = list(`
  accountant attorney barrister clinician dentist detective doctor judge lawyer midwife notary nurse paediatrician
  paramedic pastor pediatrician pharmacist physician police policeman policewoman priest psychiatrist psychologist rabbi
  imam solicitor surgeon therapist veterinarian`);
