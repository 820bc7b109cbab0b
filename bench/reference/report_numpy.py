"""The counts, means and correlations of a gap report, as NumPy computes them from the same packed bytes.

    python3 -m venv /tmp/numpy && /tmp/numpy/bin/pip install numpy
    node bench/report-from-packed.ts 1000000 write /tmp/answers
    OPENBLAS_NUM_THREADS=1 /tmp/numpy/bin/python bench/reference/report_numpy.py /tmp/answers

The yardstick of bench/report-from-packed.ts: prints its own time, the time of Parallax from /tmp/answers.json
and their ratio, and whether the figures agree. It counts as Parallax does (look-up tables, joint counts by
bincount, one matrix product): float arrays with NaN, np.nanmean and np.corrcoef
took more than three times as long. Intervals, tests, effect sizes, suppression, cohorts, notes and findings are
left out here and are in the time of Parallax.
"""

import json
import resource
import sys
import time

import numpy as np

WIDTH, BEHAVIOURS, PREDICTED, DRIVERS, POINTS = 40, 16, 4, 6, 11
RECOMMEND, OVERALL = 38, 39
SLOTS = np.cumsum([0] + [3 if b < PREDICTED else 2 for b in range(BEHAVIOURS - 1)])
ITEMS = [[b for b in range(BEHAVIOURS) if b % DRIVERS == d] for d in range(DRIVERS)]
NO_RATING = 0xFE


def power_figures(counts, values):
    n = counts.sum()
    mean = counts @ values / n
    return {"n": int(n), "mean": mean, "sd": np.sqrt(counts @ (values - mean) ** 2 / (n - 1))}


def correlation(x, y, people):
    n = people.sum()
    dx, dy = x - people @ x / n, y - people @ y / n
    return people @ (dx * dy), people @ (dx * dx), people @ (dy * dy)


def midranks(values, people):
    distinct, inverse = np.unique(values, return_inverse=True)
    counts = np.bincount(inverse, weights=people, minlength=len(distinct))
    return (np.cumsum(counts) - (counts - 1) / 2)[inverse]


def codes_of(columns, slots):
    """answered * stride + sum of steps, person by person."""
    stride = len(slots) * (POINTS - 1) + 1
    table = np.zeros(256, np.int32)
    table[:POINTS] = stride + np.arange(POINTS)
    codes = table[columns[slots[0]]]
    for slot in slots[1:]:
        codes += table[columns[slot]]
    answered, total = np.divmod(np.arange((len(slots) + 1) * stride), stride)
    with np.errstate(invalid="ignore", divide="ignore"):
        scores = np.where(answered >= (len(slots) + 1) // 2, total / answered, np.nan)
    return codes, scores, answered, total


def side_figures(packed):
    columns = np.ascontiguousarray(packed.reshape(-1, WIDTH).T)
    bins = np.stack([np.bincount(column, minlength=256) for column in columns])
    responded = int((columns.min(axis=0) < NO_RATING).sum())
    differences = []
    for b in range(PREDICTED):
        us, predicted = columns[SLOTS[b]], columns[SLOTS[b] + 2]
        both = (us < NO_RATING) & (predicted < NO_RATING)
        counts = np.bincount(us[both].astype(np.int16) - predicted[both] + 10, minlength=21)
        differences.append(power_figures(counts, np.arange(-10, 11)))
    steps = np.arange(POINTS)
    items = [power_figures(bins[slot, :POINTS], steps) for slot in range(WIDTH)]
    outcomes = [np.minimum(columns[slot], POINTS) for slot in (RECOMMEND, OVERALL)]
    drivers, matrix = [], []
    for places in ITEMS:
        driver = {}
        for view, offset in (("us", 0), ("them", 1)):
            slots = [int(SLOTS[b]) + offset for b in places]
            codes, scores, answered, total = codes_of(columns, slots)
            people = np.bincount(codes, minlength=len(scores))
            known = ~np.isnan(scores)
            full = answered == len(slots)
            gaps = codes < len(slots) * (len(slots) * (POINTS - 1) + 1)
            own = 0.0
            for slot in slots:
                complete = bins[slot, :POINTS] - np.bincount(columns[slot][gaps], minlength=256)[:POINTS]
                own += complete @ (steps - complete @ steps / complete.sum()) ** 2
            n = people[full].sum()
            spread = people[full] @ (total[full] - people[full] @ total[full] / n) ** 2
            driver[view] = {**power_figures(people[known], scores[known]), "complete": (n, own, spread)}
            if view == "us":
                continue
            matrix.append(scores[codes])
            for name, outcome in zip(("recommend", "overall"), outcomes):
                joint = np.bincount(codes * (POINTS + 1) + outcome, minlength=len(scores) * (POINTS + 1))
                joint = joint.reshape(-1, POINTS + 1)[known][:, :POINTS]
                x, y = np.repeat(scores[known], POINTS), np.tile(steps, known.sum())
                people_of_pair = joint.ravel()
                xy, xx, yy = correlation(x, y, people_of_pair)
                rank = correlation(midranks(x, people_of_pair), midranks(y, people_of_pair), people_of_pair)
                driver[name] = {"n": int(people_of_pair.sum()), "r": xy / np.sqrt(xx * yy)}
                driver[name] |= {"spearman": rank[0] / np.sqrt(rank[1] * rank[2]), "moments": (xy, xx, yy)}
        drivers.append(driver)
    weights = {}
    scores = np.stack(matrix)
    scored = ~np.isnan(scores.sum(axis=0))
    for name, outcome in zip(("recommend", "overall"), outcomes):
        rows = scored & (outcome < POINTS)
        data = np.vstack([scores[:, rows], outcome[rows]])
        data -= data.mean(axis=1, keepdims=True)
        weights[name] = data @ data.T
    return {
        "responded": responded,
        "items": items,
        "differences": differences,
        "drivers": drivers,
        "weights": weights,
    }


def report(a, b):
    sides = {"a": side_figures(a), "b": side_figures(b)}
    for name in ("recommend", "overall"):
        pooled = sides["a"]["weights"][name] + sides["b"]["weights"][name]
        scale = np.sqrt(np.diag(pooled))
        sides[name] = {"correlations": (pooled / np.outer(scale, scale))[-1, :-1].tolist(), "pooled": []}
        for d in range(DRIVERS):
            moments = zip(*(sides[side]["drivers"][d][name]["moments"] for side in "ab"))
            xy, xx, yy = (sum(parts) for parts in moments)
            sides[name]["pooled"].append(xy / np.sqrt(xx * yy))
    for target, other in ("ab", "ba"):
        sides[target]["alpha"] = []
        for d, places in enumerate(ITEMS):
            _, own, spread = np.add(
                sides[target]["drivers"][d]["us"]["complete"], sides[other]["drivers"][d]["them"]["complete"]
            )
            sides[target]["alpha"].append(len(places) / (len(places) - 1) * (1 - own / spread))
    return sides


def worst_difference(ours, theirs):
    """The largest relative difference between figures of the report and the ones made here."""
    pairs = []
    for target, other in ("ab", "ba"):
        pairs.append((theirs["participation"][target]["responded"], ours[target]["responded"]))
        for b, item in enumerate(theirs["targets"][target]):
            views = [("self", target, SLOTS[b]), ("other", other, SLOTS[b] + 1)]
            if item["predicted"] is not None:
                views.append(("predicted", target, SLOTS[b] + 2))
                pairs.append((item["coOrientation"]["congruency"], ours[target]["differences"][b]["mean"]))
            for view, side, slot in views:
                pairs += [(item[view][key], ours[side]["items"][slot][key]) for key in ("n", "mean", "sd")]
        for d, driver in enumerate(theirs["driverFigures"][target]):
            for view, figures in (("self", ours[target]["drivers"][d]["us"]), ("other", ours[other]["drivers"][d]["them"])):
                pairs += [(driver[view][key], figures[key]) for key in ("n", "mean", "sd")]
            pairs.append((driver["alpha"]["alpha"], ours[target]["alpha"][d]))
    for name in ("recommend", "overall"):
        analysis = theirs["driverAnalysis"][name]
        pairs += zip(analysis["relativeWeights"]["correlations"], ours[name]["correlations"])
        for d, driver in enumerate(analysis["drivers"]):
            pairs.append((driver["pooled"]["r"], ours[name]["pooled"][d]))
            for side in "ab":
                relation = ours[side]["drivers"][d][name]
                pairs += [(driver[side][key], relation[key]) for key in ("n", "r", "spearman")]
    return max(abs(one - two) / max(1, abs(two)) for one, two in pairs), len(pairs)


prefix = sys.argv[1]
packed = [np.fromfile(f"{prefix}.{side}", np.uint8) for side in "ab"]
times = []
for _ in range(7):
    start = time.perf_counter()
    figures = report(*packed)
    times.append((time.perf_counter() - start) * 1000)
with open(f"{prefix}.json", encoding="utf-8") as file:
    parallax = json.load(file)
difference, compared = worst_difference(figures, parallax["report"])
print(f"{compared} figures agree to {difference:.1e}")
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
print(f"NumPy {np.__version__}: {min(times):.0f} ms (best of {len(times)}), peak memory {memory} MB")
print(f"Parallax: {parallax['milliseconds']:.0f} ms (best of 7)")
print(f"ratio: {min(times) / parallax['milliseconds']:.1f}")
sys.exit(0 if difference < 1e-9 else 1)
