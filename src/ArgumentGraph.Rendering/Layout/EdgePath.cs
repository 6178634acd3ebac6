namespace ArgumentGraph.Rendering.Layout;

/// <summary>The course of an edge: straight pieces, and cubic curves that lie within the box between their ends.</summary>
internal sealed class EdgePath
{
    private const int Samples = 8;

    private readonly List<Piece> _pieces = [];

    public EdgePath(DiagramPoint start) => Start = start;

    /// <summary>A piece of the path, from the end of the one before it.</summary>
    internal readonly record struct Piece(bool IsCurve, DiagramPoint First, DiagramPoint Second, DiagramPoint End);

    public DiagramPoint Start { get; private set; }

    public DiagramPoint End => _pieces.Count == 0 ? Start : _pieces[^1].End;

    public IReadOnlyList<Piece> Pieces => _pieces;

    public EdgePath LineTo(double x, double y)
    {
        if (End.X != x || End.Y != y)
        {
            _pieces.Add(new(false, default, default, new(x, y)));
        }

        return this;
    }

    public EdgePath CurveTo(double x1, double y1, double x2, double y2, double x, double y)
    {
        _pieces.Add(new(true, new(x1, y1), new(x2, y2), new(x, y)));
        return this;
    }

    /// <summary>Goes to a point at another height, upright at both ends.</summary>
    public EdgePath Upright(double x, double y)
    {
        DiagramPoint from = End;
        double middle = (from.Y + y) / 2;
        return from.X == x ? LineTo(x, y) : CurveTo(from.X, middle, x, middle, x, y);
    }

    /// <summary>Goes to a point beside, level at both ends.</summary>
    public EdgePath Level(double x, double y)
    {
        DiagramPoint from = End;
        double middle = (from.X + x) / 2;
        return from.Y == y ? LineTo(x, y) : CurveTo(middle, from.Y, middle, y, x, y);
    }

    /// <summary>Goes upright, then level, round the corner between.</summary>
    public EdgePath Corner(double x, double y)
    {
        DiagramPoint from = End;
        double radius = Math.Min(8, Math.Min(Math.Abs(x - from.X), Math.Abs(y - from.Y)));
        if (radius == 0)
        {
            return LineTo(from.X, y).LineTo(x, y);
        }

        double before = y - (Math.Sign(y - from.Y) * radius);
        double after = from.X + (Math.Sign(x - from.X) * radius);
        return LineTo(from.X, before).CurveTo(from.X, y, from.X, y, after, y).LineTo(x, y);
    }

    /// <summary>The same path from its end to its start.</summary>
    public EdgePath Reversed()
    {
        var reversed = new EdgePath(End);
        for (int i = _pieces.Count - 1; i >= 0; i--)
        {
            DiagramPoint end = i == 0 ? Start : _pieces[i - 1].End;
            reversed._pieces.Add(_pieces[i] with { First = _pieces[i].Second, Second = _pieces[i].First, End = end });
        }

        return reversed;
    }

    /// <summary>The path, and after it another's pieces without its first.</summary>
    public EdgePath Followed(EdgePath other, int without)
    {
        var whole = new EdgePath(Start);
        whole._pieces.AddRange(_pieces);
        whole._pieces.AddRange(other._pieces.Skip(without));
        return whole;
    }

    /// <summary>Adds another path's pieces, which begin where this one ends.</summary>
    public EdgePath Append(EdgePath other)
    {
        _pieces.AddRange(other._pieces);
        return this;
    }

    /// <summary>The point in the middle of a piece.</summary>
    public DiagramPoint MiddleOf(int piece) => At(piece, 0.5);

    /// <summary>The path as straight lines: curves by several points each.</summary>
    public DiagramPoint[] Flatten()
    {
        var points = new List<DiagramPoint> { Start };
        for (int i = 0; i < _pieces.Count; i++)
        {
            if (_pieces[i].IsCurve)
            {
                for (int step = 1; step < Samples; step++)
                {
                    points.Add(At(i, (double)step / Samples));
                }
            }

            points.Add(_pieces[i].End);
        }

        return [.. points];
    }

    public void Move(double x, double y)
    {
        Start = new(Start.X + x, Start.Y + y);
        for (int i = 0; i < _pieces.Count; i++)
        {
            Piece piece = _pieces[i];
            _pieces[i] = piece with
            {
                First = new(piece.First.X + x, piece.First.Y + y),
                Second = new(piece.Second.X + x, piece.Second.Y + y),
                End = new(piece.End.X + x, piece.End.Y + y),
            };
        }
    }

    private DiagramPoint At(int index, double t)
    {
        DiagramPoint start = index == 0 ? Start : _pieces[index - 1].End;
        Piece piece = _pieces[index];
        if (!piece.IsCurve)
        {
            return new(start.X + ((piece.End.X - start.X) * t), start.Y + ((piece.End.Y - start.Y) * t));
        }

        double u = 1 - t;
        double a = u * u * u;
        double b = 3 * u * u * t;
        double c = 3 * u * t * t;
        double d = t * t * t;
        return new(
            (a * start.X) + (b * piece.First.X) + (c * piece.Second.X) + (d * piece.End.X),
            (a * start.Y) + (b * piece.First.Y) + (c * piece.Second.Y) + (d * piece.End.Y));
    }
}
