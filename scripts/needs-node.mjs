// Imported first by what people start: an old Node would fail later, with words that say nothing about it.

const oldest = 20;
const [major] = process.versions.node.split('.').map(Number);
if (major < oldest) {
  console.error(`Wattlint needs Node ${oldest} or newer; this is ${process.version}. See https://nodejs.org.`);
  process.exit(1);
}
