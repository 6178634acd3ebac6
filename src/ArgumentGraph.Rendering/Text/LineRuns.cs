namespace ArgumentGraph.Rendering.Text;

/// <summary>Puts the runs of a line together from its parts.</summary>
internal sealed class LineRuns
{
    private readonly List<MarkedRun> _runs = [];
    private bool _hasMarks;

    /// <summary>The runs; null where nothing of the line is marked.</summary>
    public IReadOnlyList<MarkedRun>? Made => _hasMarks ? _runs : null;

    /// <summary>Adds a part.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="look">A run that looks as it does; null for one without marks.</param>
    public void Add(string text, MarkedRun? look)
    {
        MarkedRun run = (look ?? default) with { Text = text };
        _hasMarks |= !run.IsPlain;
        if (_runs.Count > 0 && _runs[^1] is var last && last.Style == run.Style && last.Link == run.Link)
        {
            _runs[^1] = last with { Text = last.Text + text };
        }
        else
        {
            _runs.Add(run);
        }
    }
}
