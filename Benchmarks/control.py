"""Peers of the estimate on one core: a plain forward–backward in NumPy, and hmmlearn's.

Both smooth places of 1,500 days in four states, with a likelihood for each state on 33 of the days: what the
estimate does for three sides, which it keeps apart in calm and contested, six states. The NumPy one goes day by
day, once for each place, and once for all places together, which needs their claims side by side in memory.
"""
import time

import numpy as np

DAYS, CLAIMS, STATES = 1500, 33, 4


def war(places, seed=1):
    rng = np.random.default_rng(seed)
    likelihoods = np.ones((places, DAYS, STATES))
    for place in range(places):
        days = rng.choice(DAYS, CLAIMS, replace=False)
        likelihoods[place, days, rng.integers(0, STATES, CLAIMS)] = 20
    return likelihoods


def matrix(hazard=1 / 1900):
    return (1 - hazard) * np.eye(STATES) + hazard / STATES


def smoothed(likelihoods):
    """Posterior a day; leading axes are places."""
    step = matrix()
    forward = np.empty_like(likelihoods)
    backward = np.ones_like(likelihoods)
    message = np.full(likelihoods.shape[:-2] + (STATES,), 1 / STATES)
    for day in range(DAYS):
        message = (message @ step if day else message) * likelihoods[..., day, :]
        message /= message.sum(axis=-1, keepdims=True)
        forward[..., day, :] = message
    for day in range(DAYS - 1, 0, -1):
        message = (backward[..., day, :] * likelihoods[..., day, :]) @ step.T
        backward[..., day - 1, :] = message / message.sum(axis=-1, keepdims=True)
    both = forward * backward
    return both / both.sum(axis=-1, keepdims=True)


def rate(name, places, work):
    start = time.process_time()
    work()
    print(f"{name}: {int(places * DAYS / (time.process_time() - start)):,} place-days a second")


def hmmlearn_peer(places):
    try:
        from hmmlearn.hmm import CategoricalHMM
    except ImportError:
        print("hmmlearn: not installed (pip install hmmlearn)")
        return
    model = CategoricalHMM(n_components=STATES, n_features=STATES + 1)
    model.startprob_ = np.full(STATES, 1 / STATES)
    model.transmat_ = matrix()
    # Symbol 0 is a day without a claim; symbol s + 1 a claim that s holds the place.
    said = np.full((STATES, STATES), 0.002) + 0.038 * np.eye(STATES)
    model.emissionprob_ = np.hstack([1 - said.sum(axis=1, keepdims=True), said])
    rng = np.random.default_rng(2)
    days = np.zeros((places * DAYS, 1), dtype=int)
    for place in range(places):
        some = place * DAYS + rng.choice(DAYS, CLAIMS, replace=False)
        days[some, 0] = rng.integers(1, STATES + 1, CLAIMS)
    rate("hmmlearn, CategoricalHMM.predict_proba", places,
         lambda: model.predict_proba(days, lengths=[DAYS] * places))


if __name__ == "__main__":
    alone = war(30)
    rate("NumPy, a place at a time", 30, lambda: [smoothed(place) for place in alone])
    together = war(1000)
    rate("NumPy, 1,000 places together", 1000, lambda: smoothed(together))
    hmmlearn_peer(200)
