/** What is guessed first: the words that leaked passwords are made of, in lower case and without digits. */
const words = `
password passwort passwd pass word login admin administrator root user guest welcome hello letmein access master
secret default change changeme temp test testing demo example owner operator viewer sample open sesame security
floimg fleet studio gallery sandbox persona robot bots
iloveyou loveyou love lovely lover baby babygirl angel princess queen king prince sunshine flower butterfly
monkey dragon tiger lion panther eagle falcon phoenix panda kitten puppy bunny bear wolf shark horse
football baseball basketball hockey soccer golf tennis chelsea arsenal liverpool barcelona lakers yankees cowboys
superman batman spiderman pokemon pikachu starwars matrix naruto minecraft fortnite hunter killer ninja
shadow ghost trustno trust nothing whatever freedom forever summer winter spring autumn january february march april
june july august september october november december monday tuesday wednesday thursday friday saturday sunday
christmas holiday birthday computer internet google facebook apple samsung microsoft windows linux android iphone
michael jennifer jordan thomas charlie andrew daniel george jessica ashley nicole matthew joshua robert david
hannah amanda samantha william anthony maggie ginger pepper cookie cheese banana orange chocolate coffee
london paris berlin america canada england france germany mustang ferrari porsche mercedes harley corvette
money dollar diamond silver golden lucky happy magic music guitar star stars blink metallica slayer
purple yellow green black white blue buster bailey bandit rocky rocket thunder storm fire
qazwsx qazxsw zaq asdf asdfgh zxcvbn qwerty qwertz azerty qwer wasd
correcthorsebatterystaple
`;

/** Longest first: what is taken out of a password first is the whole word, not a shorter one inside it. */
export const commonWords: readonly string[] = [...new Set(words.trim().split(/\s+/))].sort(
  (a, b) => b.length - a.length,
);
