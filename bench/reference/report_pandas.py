"""The same figures as the command-line report, as an analyst would write them with pandas.

    python report_pandas.py answers.csv figures.json

Serves as the yardstick of bench/report-from-csv.ts, for time and memory and for the figures themselves. It
reads the whole file into memory; exact tests, suppression, findings, HTML and CSV are left out.
"""

import itertools
import json
import sys

import numpy as np
import pandas as pd

DRIVERS = {f"driver-{d}": [f"item-{i:02d}" for i in range(3 * d - 2, 3 * d + 1)] for d in range(1, 5)}
ITEMS = [item for items in DRIVERS.values() for item in items]
OTHER = {"a": "b", "b": "a"}
LOW, HIGH = 0, 10


def mean_figure(x):
    return {
        "n": int(x.count()),
        "mean": float(x.mean()),
        "sd": float(x.std()),
        "topBox": float((x.dropna() >= 8).mean()),
        "bottomBox": float((x.dropna() <= 2).mean()),
    }


def welch(x, y):
    vx, vy = x.var() / x.count(), y.var() / y.count()
    df = (vx + vy) ** 2 / (vx**2 / (x.count() - 1) + vy**2 / (y.count() - 1))
    return {"gap": float(x.mean() - y.mean()), "gapSe": float(np.sqrt(vx + vy)), "gapDf": float(df)}


def cliffs_delta(x, y):
    cx = x.value_counts().reindex(range(LOW, HIGH + 1), fill_value=0).to_numpy(float)
    cy = y.value_counts().reindex(range(LOW, HIGH + 1), fill_value=0).to_numpy(float)
    below = np.concatenate([[0], np.cumsum(cy)[:-1]])
    above = cy.sum() - np.cumsum(cy)
    return float((cx * (below - above)).sum() / (cx.sum() * cy.sum()))


def agreement(x):
    return {"rwg": float(max(0, 1 - x.var() / 10)), "ad": float((x - x.mean()).abs().mean())}


def nps(x):
    x = x.dropna()
    return float(100 * ((x >= 9).mean() - (x <= 6).mean()))


def scores(rows, view):
    return pd.DataFrame(
        {
            driver: (columns := rows[[f"{item}.{view}" for item in items]]).mean(axis=1).where(columns.count(axis=1) >= len(items) / 2)
            for driver, items in DRIVERS.items()
        }
    )


def alpha(groups):
    complete = [group.dropna() for group in groups]
    n = sum(len(group) for group in complete)
    covariance = sum((group - group.mean()).T.to_numpy() @ (group - group.mean()).to_numpy() for group in complete)
    covariance = covariance / (n - len(complete))
    items = covariance.shape[0]
    return float(items / (items - 1) * (1 - np.trace(covariance) / covariance.sum()))


def pooled_correlation(pairs):
    xy = xx = yy = 0.0
    for x, y in pairs:
        both = pd.DataFrame({"x": x, "y": y}).dropna()
        dx, dy = both["x"] - both["x"].mean(), both["y"] - both["y"].mean()
        xy, xx, yy = xy + (dx * dy).sum(), xx + (dx * dx).sum(), yy + (dy * dy).sum()
    return float(xy / np.sqrt(xx * yy))


def relative_weights(groups):
    blocks = [group.dropna() for group in groups]
    centred = pd.concat([block - block.mean() for block in blocks])
    c = centred.T.to_numpy() @ centred.to_numpy()
    r = c / np.sqrt(np.outer(np.diag(c), np.diag(c)))
    values, vectors = np.linalg.eigh(r[:-1, :-1])
    root = vectors @ np.diag(np.sqrt(values)) @ vectors.T
    beta = np.linalg.solve(root, r[:-1, -1])
    return [float(w) for w in (root**2) @ (beta**2)]


def main(source, target):
    answers = pd.read_csv(source, na_values=["n/a"], keep_default_na=True)
    side = {name: rows for name, rows in answers.groupby("side")}
    report = {"targets": {}, "driverFigures": {}}
    for one, other in OTHER.items():
        report["targets"][one] = []
        for item in ITEMS:
            own, seen = side[one][f"{item}.us"], side[other][f"{item}.them"]
            predicted = side[one][f"{item}.predicted"]
            report["targets"][one].append(
                {
                    "item": item,
                    "self": mean_figure(own),
                    "other": mean_figure(seen),
                    "predicted": mean_figure(predicted),
                    **welch(own, seen),
                    "cliffsDelta": cliffs_delta(own, seen),
                    "agreementSelf": agreement(own),
                    "agreementOther": agreement(seen),
                    "congruency": float((own - predicted).mean()),
                    "accuracy": float(predicted.mean() - seen.mean()),
                }
            )
        own, seen = scores(side[one], "us"), scores(side[other], "them")
        report["driverFigures"][one] = [
            {
                "driver": driver,
                "self": {"mean": float(own[driver].mean()), "sd": float(own[driver].std())},
                "other": {"mean": float(seen[driver].mean()), "sd": float(seen[driver].std())},
                "alpha": alpha(
                    [
                        side[one][[f"{item}.us" for item in items]].set_axis(items, axis=1),
                        side[other][[f"{item}.them" for item in items]].set_axis(items, axis=1),
                    ]
                ),
            }
            for driver, items in DRIVERS.items()
        ]
    report["nps"] = {one: nps(rows["recommend"]) for one, rows in side.items()}
    report["overall"] = {one: mean_figure(rows["overall"]) for one, rows in side.items()}
    partner = {one: scores(rows, "them") for one, rows in side.items()}
    report["driverAnalysis"] = {
        outcome: {
            "pooled": [
                pooled_correlation([(partner[one][driver], side[one][outcome]) for one in OTHER]) for driver in DRIVERS
            ],
            "r": [
                [float(partner[one][driver].corr(side[one][outcome])) for driver in DRIVERS]
                for one in OTHER
            ],
            "relativeWeights": relative_weights([partner[one].assign(y=side[one][outcome]) for one in OTHER]),
        }
        for outcome in ("recommend", "overall")
    }
    report["cohorts"] = [
        {"side": one, "value": value, "n": len(rows), "overall": float(rows["overall"].mean()), "nps": nps(rows["recommend"])}
        for one, value in itertools.product(OTHER, sorted(answers["cohort.region"].unique()))
        for rows in [side[one][side[one]["cohort.region"] == value]]
    ]
    with open(target, "w", encoding="utf-8") as file:
        json.dump(report, file)


main(*sys.argv[1:3])
