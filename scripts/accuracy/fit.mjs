// Fitting constants to measured rows: Nelder and Mead's simplex on their logarithms, drawn a little towards where it
// started, so that what the rows do not tell stays as it was reasoned.

/** How strongly constants are drawn to their start, per squared e-fold. */
const PULL = 0.002;

/**
 * Constants for which the mean of `loss(constants)(row)` is least. `start` are reasoned, round values, never a former
 * fit, so that a family that is left out has told them nothing. `limits` and `floors` are what physics allows.
 */
export function calibrate(rows, loss, { start, limits = {}, floors = {} }, budget) {
  const keys = Object.keys(start);
  const origin = keys.map((key) => Math.log(start[key]));
  const constantsAt = (point) =>
    Object.fromEntries(
      keys.map((key, at) => [
        key,
        Math.max(floors[key] ?? 0, Math.min(limits[key] ?? Infinity, Math.exp(point[at]))),
      ]),
    );
  const objective = (point) => {
    const each = loss(constantsAt(point));
    let total = 0;
    for (const one of rows) total += each(one);
    let pull = 0;
    for (let at = 0; at < keys.length; at++) pull += (point[at] - origin[at]) ** 2;
    return total / rows.length + PULL * pull;
  };
  const best = simplex(objective, origin, budget);
  return Object.fromEntries(
    Object.entries(constantsAt(best)).map(([key, value]) => [key, Number(value.toPrecision(4))]),
  );
}

/** Rows with what constants say that were fitted without the row's family. */
export function leaveFamiliesOut(rows, loss, predict, space, budget) {
  return [...new Set(rows.map(({ family }) => family))].flatMap((family) => {
    const others = rows.filter((one) => one.family !== family);
    const constants = calibrate(others, loss, space, budget);
    return rows.filter((one) => one.family === family).map((one) => ({ ...one, predicted: predict(constants)(one) }));
  });
}

/** Square of a small residual, straight line for a large one: outliers count, but do not rule. */
export function huber(residual, knee = 0.35) {
  const size = Math.abs(residual);
  return size < knee ? size ** 2 / 2 : knee * (size - knee / 2);
}

function simplex(objective, origin, budget) {
  const size = origin.length;
  const valued = (point) => ({ point, value: objective(point) });
  let points = [
    origin,
    ...origin.map((_, at) => origin.map((value, other) => value + (other === at ? 0.25 : 0))),
  ].map(valued);
  for (let spent = size + 1; spent < budget; ) {
    points.sort((left, right) => left.value - right.value);
    const worst = points[size];
    const centre = origin.map((_, at) => points.slice(0, size).reduce((sum, one) => sum + one.point[at], 0) / size);
    const along = (by) => {
      spent++;
      return valued(centre.map((value, at) => value + by * (worst.point[at] - value)));
    };
    const reflected = along(-1);
    if (reflected.value < points[0].value) {
      const expanded = along(-1 - 2 / size);
      points[size] = expanded.value < reflected.value ? expanded : reflected;
    } else if (reflected.value < points[size - 1].value) points[size] = reflected;
    else {
      const contracted = along(reflected.value < worst.value ? -(0.75 - 1 / (2 * size)) : 0.75 - 1 / (2 * size));
      if (contracted.value < Math.min(worst.value, reflected.value)) points[size] = contracted;
      else {
        const shrink = 1 - 1 / size;
        spent += size;
        points = points.map((one, at) =>
          at === 0
            ? one
            : valued(
                one.point.map((value, axis) => points[0].point[axis] + shrink * (value - points[0].point[axis])),
              ),
        );
      }
    }
  }
  return points.sort((left, right) => left.value - right.value)[0].point;
}
