"""A reliability diagram as SVG: of answers that were so sure, how many were right."""

SIZE, EDGE = 300, 56
COLOURS = ["#0072B2", "#D55E00"]


def write(path, title, curves):
    """curves: [(name, Scores)], at most two."""
    width, height = SIZE + 2 * EDGE + 150, SIZE + 2 * EDGE
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" font-family="DejaVu Sans, Helvetica, Arial, sans-serif" font-size="12">',
        f"<title>{title}</title>", f'<rect width="{width}" height="{height}" fill="#fff"/>',
        f'<text x="{EDGE}" y="24" font-size="14" font-weight="bold">{title}</text>',
    ]
    for tick in range(0, 11, 2):
        share = tick / 10
        parts.append(f'<path d="M{x(share)} {y(0)}V{y(1)}M{x(0)} {y(share)}H{x(1)}" stroke="#ddd"/>')
        parts.append(f'<text x="{x(share)}" y="{y(0) + 18}" text-anchor="middle">{share:.1f}</text>')
        parts.append(f'<text x="{x(0) - 8}" y="{y(share) + 4}" text-anchor="end">{share:.1f}</text>')
    parts.append(f'<path d="M{x(0)} {y(0)}L{x(1)} {y(1)}" stroke="#888" stroke-dasharray="4 3"/>')
    parts.append(f'<text x="{x(0.5)}" y="{height - 12}" text-anchor="middle">'
                 "probability of the likeliest holder</text>")
    parts.append(f'<text transform="translate(16 {y(0.5)}) rotate(-90)" text-anchor="middle">'
                 "share of days on which it held</text>")
    for number, (name, scores) in enumerate(curves):
        colour = COLOURS[number]
        points = [(said / days, right / days, days / scores.days)
                  for days, said, right in scores.bins if days]
        line = "L".join(f"{x(said)} {y(right)}" for said, right, _ in points)
        parts.append(f'<path d="M{line}" fill="none" stroke="{colour}" stroke-width="1.5"/>')
        # The area of a point is the share of place-days in it.
        parts += [f'<circle cx="{x(said)}" cy="{y(right)}" r="{2 + 14 * share ** 0.5:.1f}" '
                  f'fill="{colour}" fill-opacity="0.5"/>' for said, right, share in points]
        top = y(1) + 20 + 44 * number
        parts.append(f'<circle cx="{x(1) + 18}" cy="{top - 4}" r="5" fill="{colour}"/>')
        parts.append(f'<text x="{x(1) + 30}" y="{top}">{name}</text>')
        parts.append(f'<text x="{x(1) + 30}" y="{top + 16}" fill="#555">expected error '
                     f'{scores.figures()["ece"]:.3f}</text>')
    path.write_text("\n".join([*parts, "</svg>"]) + "\n", encoding="utf-8")


def x(share):
    return round(EDGE + 10 + SIZE * share, 1)


def y(share):
    return round(EDGE - 10 + SIZE * (1 - share), 1)
