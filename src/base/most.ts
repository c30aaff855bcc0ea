/**
 * The largest count that is told apart: more turns, items or tokens than a quadrillion are a slip of the hand, or the
 * code's way to say that there is no limit (`sys.maxsize`); a product of several such counts is still a number.
 */
export const MOST = 1e15;
