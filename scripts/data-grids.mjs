// Writes data/grids.json: the carbon intensity of electricity by zone, taken from the kept package @tgwf/co2.
// Countries: Ember's latest yearly average, with Electricity Maps' 2025 figure beside it where both exist; parts of
// countries: Electricity Maps 2025. `node scripts/data-grids.mjs [yyyy-mm-dd]`

import { readFileSync, writeFileSync } from 'node:fs';
import averages from '@tgwf/co2/data';
import electricityMaps from '@tgwf/co2/data/electricity-maps';

// ISO 3166-1 alpha-2 followed by alpha-3.
const CODES = `
  AWABW AFAFG AOAGO AIAIA AXALA ALALB ADAND AEARE ARARG AMARM ASASM AQATA TFATF AGATG AUAUS ATAUT AZAZE BIBDI
  BEBEL BJBEN BQBES BFBFA BDBGD BGBGR BHBHR BSBHS BABIH BLBLM BYBLR BZBLZ BMBMU BOBOL BRBRA BBBRB BNBRN BTBTN
  BVBVT BWBWA CFCAF CACAN CCCCK CHCHE CLCHL CNCHN CICIV CMCMR CDCOD CGCOG CKCOK COCOL KMCOM CVCPV CRCRI CUCUB
  CWCUW CXCXR KYCYM CYCYP CZCZE DEDEU DJDJI DMDMA DKDNK DODOM DZDZA ECECU EGEGY ERERI EHESH ESESP EEEST ETETH
  FIFIN FJFJI FKFLK FRFRA FOFRO FMFSM GAGAB GBGBR GEGEO GGGGY GHGHA GIGIB GNGIN GPGLP GMGMB GWGNB GQGNQ GRGRC
  GDGRD GLGRL GTGTM GFGUF GUGUM GYGUY HKHKG HMHMD HNHND HRHRV HTHTI HUHUN IDIDN IMIMN ININD IOIOT IEIRL IRIRN
  IQIRQ ISISL ILISR ITITA JMJAM JEJEY JOJOR JPJPN KZKAZ KEKEN KGKGZ KHKHM KIKIR KNKNA KRKOR KWKWT LALAO LBLBN
  LRLBR LYLBY LCLCA LILIE LKLKA LSLSO LTLTU LULUX LVLVA MOMAC MFMAF MAMAR MCMCO MDMDA MGMDG MVMDV MXMEX MHMHL
  MKMKD MLMLI MTMLT MMMMR MEMNE MNMNG MPMNP MZMOZ MRMRT MSMSR MQMTQ MUMUS MWMWI MYMYS YTMYT NANAM NCNCL NENER
  NFNFK NGNGA NINIC NUNIU NLNLD NONOR NPNPL NRNRU NZNZL OMOMN PKPAK PAPAN PNPCN PEPER PHPHL PWPLW PGPNG PLPOL
  PRPRI KPPRK PTPRT PYPRY PSPSE PFPYF QAQAT REREU ROROU RURUS RWRWA SASAU SDSDN SNSEN SGSGP GSSGS SHSHN SJSJM
  SBSLB SLSLE SVSLV SMSMR SOSOM PMSPM RSSRB SSSSD STSTP SRSUR SKSVK SISVN SESWE SZSWZ SXSXM SCSYC SYSYR TCTCA
  TDTCD TGTGO THTHA TJTJK TKTKL TMTKM TLTLS TOTON TTTTO TNTUN TRTUR TVTUV TWTWN TZTZA UGUGA UAUKR UMUMI UYURY
  USUSA UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR VNVNM VUVUT WFWLF WSWSM YEYEM ZAZAF ZMZMB ZWZWE
`;

const ember = averages.averageIntensity.data;
const maps = electricityMaps.yearly2025.data ?? electricityMaps.yearly2025;
const date = process.argv[2] ?? new Date().toISOString().slice(0, 10);
const version = JSON.parse(readFileSync('node_modules/@tgwf/co2/package.json', 'utf8')).version;

const two = Object.fromEntries(
  CODES.trim()
    .split(/\s+/)
    .map((code) => [code.slice(2), code.slice(0, 2)]),
);
const rows = [];
for (const [zone, value] of Object.entries(ember)) {
  const short = two[zone];
  const other = short ? maps[short]?.carbonIntensity.value : undefined;
  if (!value && !other) continue;
  const row = [zone, short ?? '', Math.round(value || other)];
  if (other) row.push(other);
  rows.push(row);
}
for (const [short, entry] of Object.entries(maps)) {
  const long = Object.keys(two).find((code) => two[code] === short);
  if (long ? ember[long] === undefined : true)
    rows.push([long ?? short, long ? short : '', entry.carbonIntensity.value]);
}
rows.sort((a, b) => (a[0] < b[0] ? -1 : 1));

const note =
  'Rows: zone (ISO 3166-1 alpha-3, a group such as WORLD or EU, or a sub-national zone), alpha-2, g CO2e/kWh (Ember where it has the country, else Electricity Maps), and for countries in both the Electricity Maps figure.';
const source = {
  text: `Ember yearly averages (CC BY-SA 4.0) and Electricity Maps 2025 yearly averages (ODbL), both through @tgwf/co2 ${version}`,
  date,
};
const lines = rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n');
writeFileSync(
  'data/grids.json',
  `{\n "note": ${JSON.stringify(note)},\n "source": ${JSON.stringify(source)},\n "zones": [\n${lines}\n ]\n}\n`,
);
console.log(rows.length, 'zones');
