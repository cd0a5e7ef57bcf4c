import type { Random } from './random.js';

/** How the people of a country are called and how they write phone numbers. */
export interface Region {
  readonly language: string;
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly cities: readonly string[];
  readonly companies: readonly string[];
  readonly phone: (random: Random) => string;
}

/** Splits a text at its commas. */
const listed = (text: string): readonly string[] => text.split(',').map((entry) => entry.trim());

const india: Region = {
  language: 'Hindi',
  given: listed(`
    Aarav, Aditi, Ananya, Arjun, Deepak, Divya, Farhan, Gaurav, Ishita, Kabir, Kavya, Lakshmi, Manish,
    Meera, Mohit, Neha, Nikhil, Pooja, Pranav, Priya, Rahul, Rohan, Sana, Sandeep, Shreya, Sneha, Suresh,
    Tanvi, Varun, Vikram, Yash, Zoya, अंजलि, राजेश
  `),
  family: listed(`
    Agarwal, Banerjee, Bhat, Chatterjee, Chopra, Desai, Gupta, Iyer, Jain, Joshi, Kapoor, Khan, Kulkarni,
    Malhotra, Mehta, Menon, Mishra, Nair, Patel, Pillai, Rao, Reddy, Shah, Sharma, Singh, Sinha, Srinivasan,
    Trivedi, Varma, Yadav, शर्मा
  `),
  cities: listed(`
    Pune, Mumbai, Bengaluru, Chennai, Delhi, Hyderabad, Jaipur, Kochi, Kolkata, Lucknow
  `),
  companies: listed(`
    Sahyadri Foods, Deccan Pumps, Malabar Textiles, Yamuna Logistics, Nilgiri Tea House, Konkan Solar
  `),
  phone: (random) => {
    const number = `${random.pick(['9', '8', '7'])}${random.digits(9)}`;
    const halves = `${number.slice(0, 5)} ${number.slice(5)}`;
    return random.pick([`+91 ${halves}`, `+91 ${halves}`, `0${halves}`, number, `+91-${number}`]);
  },
};

const unitedStates: Region = {
  language: 'English',
  given: listed(`
    Amelia, Andre, Ashley, Brandon, Brianna, Caleb, Carmen, Chloe, Darius, Derek, Elena, Ethan, Gabriela,
    Grant, Hannah, Isaac, Jasmine, Jordan, Kayla, Logan, Marcus, Megan, Miguel, Nora, Owen, Rachel, Ruben,
    Sierra, Tyler, Vanessa, Wyatt
  `),
  family: listed(`
    Adams, Baker, Bennett, Brooks, Campbell, Carter, Coleman, Diaz, Ellis, Foster, Garcia, Gray, Hayes,
    Henderson, Hughes, Jenkins, Kelley, Lopez, Martinez, Morgan, Nguyen, O'Connor, Parker, Perry, Ramirez,
    Reed, Sanders, Torres, Walker, Young
  `),
  cities: listed(`
    Austin, Boise, Chicago, Columbus, Denver, Raleigh, San Diego, Seattle, Tampa, Tulsa
  `),
  companies: listed(`
    Lakeshore Dental, Prairie Wind Energy, Juniper Freight, Cobalt Roofing, Red Oak Realty, Tidewater Marine
  `),
  phone: (random) => {
    const area = random.pick(['208', '312', '336', '512', '614', '619', '720', '785', '813', '918']);
    const local = `555-${random.digits(4)}`;
    return random.pick([
      `(${area}) ${local}`,
      `(${area}) ${local}`,
      `+1 ${area}-${local}`,
      `${area}.${local.replace('-', '.')}`,
    ]);
  },
};

const unitedKingdom: Region = {
  language: 'English',
  given: listed(`
    Alfie, Alice, Archie, Beatrice, Callum, Ciara, Eleanor, Ewan, Freya, George, Gwen, Harriet, Hugo,
    Imogen, Isla, Jack, Lachlan, Martha, Niamh, Oliver, Poppy, Rhys, Rosie, Siân, Theo, Zoë
  `),
  family: listed(`
    Ashworth, Barnes, Clarke, Cooper, Davies, Evans, Fletcher, Gallagher, Griffiths, Hargreaves, Hughes,
    Jones, Kaur, Lloyd, MacDonald, Murray, Okafor, Owen, Pritchard, Shaw, Stewart, Thompson, Turner, Walsh,
    Whitfield, Wright
  `),
  cities: listed(`
    Aberdeen, Belfast, Bristol, Cardiff, Glasgow, Leeds, Liverpool, London, Norwich, Sheffield
  `),
  companies: listed(`
    Pennine Bakeries, Harbour Lane Optics, Thistle & Rye, Northgate Lettings, Severn Valley Cycles
  `),
  phone: (random) =>
    random.pick([
      `+44 7700 900${random.digits(3)}`,
      `07700 900${random.digits(3)}`,
      `020 7946 0${random.digits(3)}`,
      `+44 161 496 0${random.digits(3)}`,
    ]),
};

const gulfAndLevant: Region = {
  language: 'Arabic',
  given: listed(`
    Ahmad, Amal, Dina, Faisal, Hala, Hassan, Huda, Karim, Khalid, Layla, Lina, Mariam, Nabil, Noor, Omar,
    Rania, Reem, Salma, Sami, Tariq, Yasmin, Youssef, Ziad, أحمد, ليلى, مريم, خالد, نور, يوسف
  `),
  family: listed(`
    Abdallah, Al-Farsi, Al-Hashimi, Al-Mansoori, Al-Rashid, Aziz, Darwish, El-Sayed, Fakhoury, Ghanem,
    Haddad, Hamdan, Ibrahim, Khoury, Mansour, Nasser, Qasim, Saleh, Shaheen, Suleiman, Taha, Zaidan, الحداد,
    المنصوري, سليمان, منصور
  `),
  cities: listed(`
    Abu Dhabi, Amman, Cairo, Dubai, Jeddah, Muscat, Riyadh, Sharjah, Alexandria, Doha
  `),
  companies: listed(`
    Noor Trading, Gulf Date Company, Al Bahar Marine, Cedar Pharmacy, Oasis Cooling
  `),
  phone: (random) =>
    random.pick([
      `+971 50 ${random.digits(3)} ${random.digits(4)}`,
      `+966 5${random.digits(1)} ${random.digits(3)} ${random.digits(4)}`,
      `+20 10${random.digits(1)} ${random.digits(3)} ${random.digits(4)}`,
      `00971 55 ${random.digits(3)} ${random.digits(4)}`,
    ]),
};

/** A region stands here several times when more of the customers come from it. */
export const regions: readonly Region[] = [
  india,
  india,
  india,
  india,
  unitedStates,
  unitedStates,
  unitedStates,
  unitedKingdom,
  unitedKingdom,
  gulfAndLevant,
  gulfAndLevant,
];

/** The local part of a mail address, in Latin letters; null when the name has too few of them. */
export function mailName(given: string, family: string): string | null {
  const plain = `${given}.${family}`.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const kept = plain.replace(/[^a-z.]/g, '').replace(/^\.+|\.+$/g, '');
  return kept.length >= 3 && kept.includes('.') ? kept : null;
}
