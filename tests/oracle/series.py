"""series.py - what somebody promised and delivered, one story a function.

Each story takes (rng, n, scale) and gives n pairs (promise, delivery) of whole
stored units, made so that some finding, or one of its borders, comes out.
`scale` is about what is promised; a lower-is-better series is the same with
the two sides changed over.  Nothing here knows the rules themselves.
"""
LIMIT = 9 * 10**15


def times(rng, amount, low, high):
    """amount x a random factor, low and high in thousandths; exact."""
    return amount * rng.randint(low, high) // 1000


def promises(rng, n, scale):
    base = max(1, times(rng, scale, 500, 1500))
    return [max(1, times(rng, base, 800, 1250)) for _ in range(n)]


def within(low, high):
    def story(rng, n, scale):
        return [(said, times(rng, said, low, high)) for said in promises(rng, n, scale)]
    return story


def one_miss(rng, n, scale):
    pairs = within(970, 1040)(rng, n, scale)
    if pairs:
        at = rng.randrange(n)
        pairs[at] = (pairs[at][0] * 2, times(rng, pairs[at][0], 0, 200))
    return pairs


def uneven(rng, n, scale):
    return [(said, times(rng, said, *((1000, 1150) if at % 5 in (0, 2, 4) else (100, 600))))
            for at, said in enumerate(promises(rng, n, scale))]


def one_beat(rng, n, scale):
    pairs = within(980, 1020)(rng, n, scale)
    if pairs:
        at = rng.randrange(n)
        pairs[at] = (pairs[at][0], pairs[at][0] * rng.randint(2, 6))
    return pairs


def the_same(rng, n, scale):
    said = max(1, times(rng, scale, 500, 1500))
    return [(said, times(rng, said, 900, 1100)) for _ in range(n)]


def parrot(rng, n, scale):
    """Promises what was delivered before: repeating is a tie or nearly one."""
    pairs, said = [], max(1, times(rng, scale, 900, 1100))
    for _ in range(n):
        done = times(rng, said, 950, 1050)
        pairs.append((said, done))
        said = max(1, done + rng.choice([0, 0, 1, -1]))
    return pairs


def zeros(rng, n, _scale):
    return [(rng.choice([0, 0, 1, 5, 100]), rng.choice([0, 0, 1, 5, 100])) for _ in range(n)]


def nothing_said(rng, n, _scale):
    return [(0, rng.choice([0, 0, 3])) for _ in range(n)]


def nothing_done(rng, n, scale):
    return [(said, 0) for said in promises(rng, n, scale)]


def only_one_counts(rng, n, scale):
    """All nothing but one quarter: without it the ratio is undefined."""
    pairs = [(0, 0)] * n
    if n:
        said = max(1, scale)
        pairs[rng.randrange(n)] = (said, times(rng, said, 0, 3000))
    return pairs


def tiny(rng, n, _scale):
    return [(rng.randint(0, 4), rng.randint(0, 4)) for _ in range(n)]


def huge(rng, n, _scale):
    top = LIMIT - rng.choice([0, 1, 999])
    return [(rng.choice([top, times(rng, top, 1, 1000)]),
             rng.choice([top, 0, 1, times(rng, top, 1, 1000), times(rng, top, 850, 1000)]))
            for _ in range(n)]


def beyond_zero(rng, n, scale):
    """Deliveries below zero, where a unit has them."""
    return [(said, -times(rng, said, 0, 1500) if rng.random() < 0.6
             else times(rng, said, 900, 1100)) for said in promises(rng, n, scale)]


def halves(rng, n, _scale):
    """Ratios with a five in the fifth place: rounding away from zero shows."""
    said = 20000 * rng.randint(1, 9)
    return [(said, said * rng.choice([8, 9, 10, 11]) // 10 + rng.choice([1, -1, 3, 9]))
            for _ in range(n)]


def borders(rng, n, _scale):
    """Every single quarter on a border of the standings, or one unit beside it."""
    said = 10 * rng.randint(1, 40)
    return [(said, said * rng.choice([9, 10, 11]) // 10 + rng.choice([-1, 0, 0, 1]))
            for _ in range(n)]


def sum_border(rng, n, scale):
    """The sums of the latest quarters meet 0.90, 1 or 1.10, or miss it by a unit."""
    tenths = rng.choice([9, 9, 10, 11, 11])
    low, high = {9: (700, 1000), 10: (900, 1050), 11: (1050, 1250)}[tenths]
    pairs = [(10 * said, 10 * times(rng, said, low, high))
             for said in promises(rng, n, scale // 10 + 10)]
    scored = pairs[-8:]
    if pairs:
        rest = sum(done for _, done in scored[:-1])
        wanted = sum(said for said, _ in scored) * tenths // 10 + rng.choice([-1, 0, 0, 1])
        pairs[-1] = (pairs[-1][0], max(0, wanted - rest))
    return pairs


def without_one_border(rng, n, scale):
    """The sums without the worst (or the best) quarter meet 0.90 (or 1.10), or nearly."""
    tenths = rng.choice([9, 11])
    low, high = {9: (850, 950), 11: (1080, 1120)}[tenths]
    pairs = [(10 * said, 10 * times(rng, said, low, high))
             for said in promises(rng, n, scale // 10 + 10)]
    scored = pairs[-8:]
    if len(scored) > 1:
        rest = sum(done for _, done in scored[1:-1])
        wanted = sum(said for said, _ in scored[1:]) * tenths // 10 + rng.choice([-1, 0, 0, 1])
        pairs[-1] = (pairs[-1][0], max(0, wanted - rest))
        first = len(pairs) - len(scored)
        pairs[first] = (scored[0][0], scored[0][0] // 4 if tenths == 9 else scored[0][0] * 3)
    return pairs


def counting_border(rng, n, scale):
    """Short (or over) in three quarters of the quarters, or in one more or less."""
    over = rng.random() < 0.4
    often = min(n, max(0, -(-3 * n // 4) + rng.choice([-1, 0, 0, 1])))
    marks = [True] * often + [False] * (n - often)
    rng.shuffle(marks)
    much = rng.choice([(600, 850), (950, 999)])
    much = (2000 - much[1], 2000 - much[0]) if over else much
    return [(said, times(rng, said, *much) if mark else said)
            for said, mark in zip(promises(rng, n, max(scale, 1000)), marks)]


def wape_border(rng, n, _scale):
    """Misses and beats of a quarter, to the unit or one beside it."""
    said = 4 * rng.randint(5, 500)
    pairs = [(said, said + said // 4 * (1 if at % 2 else -1)) for at in range(n)]
    if pairs:
        pairs[-1] = (said, pairs[-1][1] + rng.choice([-1, 0, 1]))
    return pairs


def large_in_between(rng, n, _scale):
    """The quarter that moves the sums most is not the one with the farthest ratio."""
    tenths = rng.choice([9, 11])
    pairs = [(100, 80 if tenths == 9 else 120)] * n
    if len(pairs[-8:]) > 1:
        rest = len(pairs[-8:]) - 1
        said = 100 * rest * rng.randint(4, 9)
        done = (said + 100 * rest) * tenths // 10 - rest * pairs[0][1] + rng.choice([-1, 0, 1])
        pairs[-rng.randint(1, rest)] = (said, done)
    return pairs


def one_promise(rng, n, _scale):
    """Always something, but promised only once: without it the ratio is undefined."""
    pairs = [(0, rng.randint(1, 5)) for _ in range(n)]
    if n:
        pairs[rng.randrange(n)] = (100, rng.choice([90, 104, 106, 120, 300]))
    return pairs


def equal_misses(rng, n, scale):
    """The same difference every quarter: the worst and the best are ties."""
    base = max(100, scale)
    by = times(rng, base, 80, 150) * rng.choice([-1, 1])
    return [(said, said + by) for said in promises(rng, n, base)]


def hardly_below_zero(rng, n, _scale):
    return [(50000 * rng.randint(1, 4), rng.choice([0, 0, 0, 0, -1, -2])) for _ in range(n)]


STORIES = [within(950, 1080), within(550, 950), within(1050, 1600), within(920, 999),
           within(400, 1600), one_miss, uneven, one_beat, the_same, parrot, zeros, nothing_said,
           nothing_done, only_one_counts, tiny, huge, beyond_zero, halves, borders, sum_border,
           sum_border, without_one_border, counting_border, wape_border,
           large_in_between, one_promise, equal_misses, hardly_below_zero]


def pairs_of(rng, n, unit, lower):
    """n pairs (promise, actual) for a measure of that unit and direction."""
    scale = 10 ** rng.randint(1, 3 if unit == "days" else 8 if unit == "money" else 5)
    story = rng.choice(STORIES)
    pairs = story(rng, n, scale)
    if lower:
        pairs = [(done, said) for said, done in pairs]
    may_be_negative = unit in ("money", "percent") and not lower
    return [(clamp(abs(said)), clamp(done if may_be_negative else abs(done)))
            for said, done in pairs]


def clamp(amount):
    return max(-LIMIT, min(LIMIT, amount))
