// Parts of a prompt of which nobody knows what they say, and everybody that it is short: numbers, dates, ids, and one
// of a few words that are written out.

import type { Value } from '../flow/values/value';

/** Its form, or for one of a few texts one of middle length; undefined for what may be a page. */
export function shortPart(value: Value): 'number' | 'stamp' | { readonly text: string } | undefined {
  switch (value.kind) {
    case 'unknown':
      return value.form;
    case 'constant':
      return typeof value.value === 'string' ? { text: value.value } : 'number';
    case 'external':
      return (
        shortObject(value.path) ?? (PICKS.test(value.path) ? onePicked(value.arguments?.positional[0]) : undefined)
      );
    case 'choice':
      return oneOf(value.options);
    default:
      return undefined;
  }
}

const NUMBERS =
  /^(random\.(Random\(\)\.)?(randint|randrange|random|uniform|gauss|getrandbits|normalvariate)|secrets\.(randbelow|randbits)|numpy\.random\.(default_rng\(\)\.)?(rand|randn|randint|random|uniform|normal|integers)|math\.\w+|statistics\.\w+|time\.(time|time_ns|perf_counter|monotonic)|os\.(getpid|cpu_count)|os\.path\.getsize)\(\)$|\.(timestamp|total_seconds)\(\)$/;
/** How libraries write a date, a time or an id; what stands before it is an object of theirs. */
const STAMPS =
  /^(datetime\.)?(datetime\.(now|utcnow|today|fromtimestamp|strptime)|date\.(today|fromtimestamp))\(\)(\.(date|time|replace|astimezone)\(\))*$|^time\.(strftime|ctime|asctime)\(\)$|\.(strftime|isoformat)\(\)$|^uuid\.uuid\d\(\)(\.(hex|int))?$|^secrets\.token_(hex|urlsafe)\(\)$|^(pandas\.Timestamp\.(now|today)|pendulum\.now|arrow\.(now|utcnow))\(\)$|\.hexdigest\(\)$/;
const FIELDS_OF_DATES = /\(\)\.(year|month|day|hour|minute|second|microsecond)$/;

function shortObject(path: string): 'number' | 'stamp' | undefined {
  if (NUMBERS.test(path)) return 'number';
  if (STAMPS.test(path)) return 'stamp';
  return FIELDS_OF_DATES.test(path) && STAMPS.test(path.replace(/\.\w+$/, '')) ? 'number' : undefined;
}

const PICKS = /^(random(\.Random\(\))?\.choice|secrets\.choice|numpy\.random\.choice)\(\)$/;

function onePicked(from: Value | undefined): ReturnType<typeof shortPart> {
  if (from?.kind !== 'sequence') return undefined;
  return from.items ? oneOf(from.items) : shortPart(from.element);
}

/** Of texts the one of middle length; of anything else, what all are. */
function oneOf(options: readonly Value[]): ReturnType<typeof shortPart> {
  const parts = options.map(shortPart);
  const texts = parts.filter((part) => typeof part === 'object').sort((a, b) => a.text.length - b.text.length);
  if (texts.length > 0 && texts.length === parts.length) return texts[Math.floor(texts.length / 2)];
  const [first] = parts;
  return parts.every((part) => part === first) ? first : undefined;
}
