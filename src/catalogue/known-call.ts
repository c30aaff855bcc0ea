// What may be known of a call of a library, as the data say it: where things stand among its arguments, what it runs,
// how long its result is.

/**
 * Where at a call something stands: `0` the first positional, `fn` a named argument, `1..` the positional ones
 * from there on (as a tuple, or the one if there is one), `receiver` the object called on, `receiver:n_splits` an argument of the call that made it,
 * `callee:0` an argument of the call that made the callee (`delayed(f)(x)`), `config.max` a key inside a mapping.
 * Of several, the first that is present.
 */
export type Place = string;

/**
 * A count: `number`, else the value at `valueAt` (`default` when it is left out; null: nothing bounds it), else the
 * length of what stands at `lengthAt`, the lengths of all in the list at `lengthsAt` added up, the product over
 * `productAt` mappings' list lengths, or the sum over `sumAt`. Then divided (rounded up) by `dividedBy`, and no more than `atMost`. None present: unknown.
 */
export interface Amount {
  readonly number?: number;
  readonly valueAt?: readonly Place[];
  readonly default?: number | null;
  readonly lengthAt?: readonly Place[];
  readonly lengthsAt?: readonly Place[];
  /** Where the axis of joining stands: along another than the first, lengths do not add up. */
  readonly along?: Place;
  readonly productAt?: readonly Place[];
  readonly sumAt?: readonly Place[];
  /** Rounded up, or down where `wholeWhen` is true; only where the argument `when` is true, if it is named. */
  readonly dividedBy?: {
    readonly valueAt: readonly Place[];
    readonly default: number;
    readonly when?: Place;
    readonly wholeWhen?: Place;
  };
  readonly atMost?: Amount;
}

/** A call that runs a function it is given. */
export interface Callback {
  /** Where the function stands. */
  readonly callback: readonly Place[];
  readonly count: Amount;
  /** What it runs once per, for a person: `row`, `trial`, `item`. */
  readonly per: string;
  /** How the function's parameters are bound. */
  readonly passes: Passing;
  /** What runs where an object of the program's own class is given in place of a function: its methods, in turn. */
  readonly methods?: readonly { readonly name: string; readonly passes: Passing }[];
  /** The same for its methods that one of these decorates: the steps of a flow. */
  readonly decorated?: readonly string[];
  /** What is handed over, or made by the function handed over, is run by this method: a chain by `invoke`. */
  readonly runsBy?: string;
  /** Lists whose functions run as often, beside the first. */
  readonly alsoIn?: readonly Place[];
  /** A class is handed over for the library to make an object of, once, and call that. */
  readonly makesClasses?: boolean;
  /** `request`: it is kept and run per request or event, not now. Absent: it runs here. */
  readonly basis?: 'request' | 'iteration';
  /** What runs the object on which it was hung runs it: a graph its nodes. */
  readonly hangs?: true;
}

/** Runs what was hung on the object, each between never and so many times: `StateGraph().compile().invoke`. */
export interface RunsHung {
  /** Where the call says how often at most. */
  readonly most: readonly Place[];
  /** How often at most where nothing is said. */
  readonly default: number;
  /** How many runs one call starts, where it is not one. */
  readonly runs?: Amount;
  /** One of so many, for a person: `step of the graph`. */
  readonly per: string;
  /** Where the default is from, and when it was read. */
  readonly source: string;
}

export interface Passing {
  /** All else comes from the command line, as options whose words this parts. */
  readonly flags?: '-' | '_';
  /** Each parameter takes an item of the sequence at these places. */
  readonly items?: readonly Place[];
  /** Handed on as they are. */
  readonly rest?: readonly Place[];
  /** A tuple that is spread into the parameters. */
  readonly spread?: Place;
  /** A sequence of tuples, each spread into the parameters. */
  readonly spreadItems?: Place;
  /** A mapping that is spread into named parameters. */
  readonly named?: Place;
  /** Library objects: `optuna.trial.Trial()`. */
  readonly external?: readonly string[];
}

/** A call whose result is walked item by item. */
export interface Length {
  readonly length: Amount;
  /** What an item is called: `batch`, `fold`. */
  readonly of: string;
  /** So many of them come back, all of one length: `X, y = make_classification()`. */
  readonly pieces?: number;
  /** The items are those of the sequence that stands there. */
  readonly itemsOf?: readonly Place[];
  /** A data set of the catalogue, by the name and split that stand there, or by the `folder` that it lies in. */
  readonly dataset?: {
    readonly name: readonly Place[];
    readonly split: readonly Place[];
    readonly folder?: readonly Place[];
  };
}

/** A call that parts a data set: the pieces come back in order. */
export interface Parts {
  /** Where the whole stands, when the pieces' `lengths` (rows or fractions) are given as a list. */
  readonly of: readonly Place[];
  readonly lengths?: readonly Place[];
  /** Else: each positional argument comes back as two pieces, the first and the second of this share (fraction or rows). */
  readonly first?: readonly Place[];
  readonly second?: readonly Place[];
  /** The second, where neither is told. */
  readonly default?: number;
  /** The two pieces of what stands at `of` come back by these names. */
  readonly names?: readonly string[];
}

/** A decorator (or base class) by which a function runs once per request, event or tool call. */
export interface Handler {
  readonly basis: 'request' | 'iteration';
  /** `request`, `task`, `tool call`, `message`, `interaction`. */
  readonly per: string;
}

/** A decorator or wrapper that runs its function again when it fails. */
export interface Retry {
  readonly attempts: Amount;
}

/** A call that declares a command line option with its default. */
export interface Option {
  /** Where the option's name stands; the flag's dashes are dropped. */
  readonly name: readonly Place[];
  readonly default: readonly Place[];
  /** `attribute`: the parsed result has it as an attribute; `parameter`: it is a parameter of the decorated function;
   * `value`: the call itself stands for the default; `field`: so does one that a person fills in, unless it is empty. */
  readonly form: 'attribute' | 'parameter' | 'value' | 'field';
  /** The object whose attribute it becomes, where that is not the one that the option is declared on. */
  readonly on?: string;
  /** What the option has on the command line before its name, where that is not written: `--`. */
  readonly prefix?: string;
  /** The attribute of what declares it that holds its value: `_N = DEFINE_integer(…)`, `_N.value`. */
  readonly held?: string;
}

/** A call that puts something into the list it is given first, or takes something out: `heapq.heappush(queue, item)`. */
export interface ArgumentChange {
  readonly change: 'add' | 'take';
  readonly item?: readonly Place[];
}

/** A call or attribute that makes a path, or something that stands for a file. */
export interface PathRule {
  /** `join`: the arguments are put together, behind the receiver where `places` names it; `parent`: the folder of what
   * stands at `places`; `beside`: the argument, in that folder; `same`: what stands there; `name`, `stem`, `suffix`: the
   * last part of it, without its extension, its extension alone. */
  readonly form: 'join' | 'parent' | 'beside' | 'same' | 'name' | 'stem' | 'suffix';
  readonly places: readonly Place[];
}

/** A call that reads a file. */
export interface Read {
  readonly places: readonly Place[];
  /** `content`: what its format says; `rows`: those of a table, without its head; `records`: with it. */
  readonly gives: 'content' | 'text' | 'lines' | 'records' | 'rows';
  /** Where it says that it writes instead. */
  readonly mode?: readonly Place[];
  /** `None` there: the table has no head. */
  readonly header?: Place;
  /** Which of several files by name. */
  readonly split?: readonly Place[];
  /** The cells are numbers and truths where a whole column reads so, and may be missing. */
  readonly isTable?: true;
  /** With one of these it reads only a part. */
  readonly unless?: readonly Place[];
}

/** A call that looks into a folder: what it finds, as paths, as texts of them, or as names alone. */
export interface Listing {
  readonly folder?: readonly Place[];
  readonly pattern?: readonly Place[];
  readonly gives: 'paths' | 'texts' | 'names';
}

/** What a method of a data frame or a column gives. */
export interface TableRule {
  /** `pairs`: each row with its index; `cells`: the rows alone; `present`: those without empty cells; `isMissing`,
   * `isPresent`, `among`: an answer for each; `counts`: how often each value is there; `groups`: rows by their keys;
   * `first`: so many from the start, five where it is not said. */
  readonly gives:
    | 'pairs'
    | 'cells'
    | 'index'
    | 'present'
    | 'isMissing'
    | 'isPresent'
    | 'among'
    | 'distinct'
    | 'numberOfDistinct'
    | 'counts'
    | 'groups'
    | 'first';
  /** Where the columns are named that it goes by, or what it looks for. */
  readonly by?: readonly Place[];
  /** With one of these it does something else. */
  readonly unless?: readonly Place[];
}

/** A decorator whose function is given the content of a file. */
export interface Configured {
  readonly folder: readonly Place[];
  readonly name: readonly Place[];
}

/** A call that starts another program: by a command, or a script or module of Python's by its name. */
export interface Start {
  readonly command?: readonly Place[];
  readonly script?: readonly Place[];
  readonly module?: readonly Place[];
  /** Where it is started; elsewhere than here where that is given. */
  readonly folder?: readonly Place[];
  /** A folder that this program goes to, for what it starts from then on. */
  readonly goes?: readonly Place[];
  /** What `__name__` holds in it; a command's is always `__main__`. */
  readonly name?: readonly Place[];
}

/** How commands that start a Python script begin. */
export interface Launchers {
  readonly python: RegExp;
  /** Programs that run a script, on one device or several: `torchrun`, `accelerate launch`. */
  readonly others: readonly string[];
  /** The same as modules, behind `python -m`. */
  readonly modules: readonly string[];
  /** What may stand before a command and changes nothing: `nohup`, `uv run`. */
  readonly before: readonly string[];
}

/** What is known of a call (or a name) by its path: nothing, for most. */
export interface KnownCall {
  /** The call gives back the object it was called on: `model.to(device)`. */
  readonly returnsReceiver?: true;
  /** The call gives back what it was given: `tqdm(rows)`. The first of the places that is present. */
  /** `isTable`: a mapping given is columns by name, whose rows come back. */
  readonly returnsArgument?: { readonly places: readonly Place[]; readonly isTable?: true };
  readonly callback?: Callback;
  readonly length?: Length;
  readonly parts?: Parts;
  readonly handler?: Handler;
  readonly retry?: Retry;
  readonly path?: PathRule;
  readonly read?: Read;
  /** Where the path stands that the call writes. */
  readonly write?: { readonly places: readonly Place[] };
  /** Where the path stands that the call takes away, with what lies below it. */
  readonly removes?: { readonly places: readonly Place[] };
  /** Where the path stands of which the call tells whether it is there. */
  readonly exists?: { readonly places: readonly Place[] };
  readonly listing?: Listing;
  readonly table?: TableRule;
  /** It makes a data frame. */
  readonly frame?: true;
  /** Gives back a table with the cells it had: `df.copy()`. */
  readonly keepsCells?: true;
  readonly configured?: Configured;
  /** Mappings laid over each other: `OmegaConf.merge(a, b)`. */
  readonly merges?: true;
  /** The decorator or wrapper keeps results by argument. */
  readonly caches?: true;
  readonly changesArgument?: ArgumentChange;
  /** The constructor makes attributes of what it is given by name: `BaseModel.__init__(name=…)`. */
  readonly keepsNamed?: true;
  /** What the constructor was given, or a mapping that is handed over, lies under this attribute: `save_hyperparameters()`. */
  readonly keepsArguments?: { readonly under: string };
  /** An attribute that gives what it is asked of: what a wrapper that is looked through holds (`ddp.module`). */
  readonly itself?: true;
  /** Asked of a class of the program it gives an object of that: `Net.load_from_checkpoint(path)`. */
  readonly makesOwn?: true;
  readonly option?: Option;
  /** Parsing calls whose result carries the options declared on their receiver: `parse_args`. */
  readonly parses?: true;
  /** Makes a parser, or one of a sub-command, that may take over the options of others: `parents=[common]`. */
  readonly parser?: true;
  /** Declares a sub-command and makes its parser: `add_parser("train")`. */
  readonly subCommand?: true;
  /** Sets options by name that nobody need declare: `set_defaults(func=train)`. */
  readonly presets?: true;
  /** Calling it runs the command that was hung on it by a decorator: `typer.Typer()`. */
  readonly application?: true;
  /** A decorator that puts something of the library in the function's place: who calls it asks a model. */
  readonly replaces?: true;
  readonly start?: Start;
  /** Of the standard library, and nothing that anybody has to be told of. */
  readonly isQuiet?: true;
  /** An object whose attributes outlive a run of the script: `streamlit.session_state`. */
  readonly keptBetweenRuns?: true;
  /** An object of settings that a file or the command line may replace: `yacs.config.CfgNode()`. What it holds is a default. */
  readonly settings?: true;
  readonly runsHung?: RunsHung;
  /** An object in which the program puts things under names, to take them out elsewhere: `flask.session`. */
  readonly keyed?: true;
}
