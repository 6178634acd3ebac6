namespace ArgumentGraph.Rendering.Charts;

/// <summary>What a part of a chart of responses looks like.</summary>
internal enum ResponseGlyph
{
    AsARule,
    AtMost,
    Unknown,
    Gate,
    Harm,
    Reversal,
}

/// <summary>What a part of a chart of responses means.</summary>
/// <param name="Glyph">What it looks like.</param>
/// <param name="Words">What it means.</param>
internal sealed record ResponseKey(ResponseGlyph Glyph, string Words)
{
    /// <summary>The keys of what the chart has.</summary>
    public static IEnumerable<ResponseKey> Of(IReadOnlyList<PathwayResponse> responses, IEnumerable<ResponseLine> lines)
    {
        ResponseLine[] all = [.. lines];
        ResponseLine[] bars = [.. all.Where(line => line.Bar is not null && !line.IsGate)];
        (ResponseGlyph Glyph, string Words, bool IsThere)[] keys =
        [
            (ResponseGlyph.AsARule, "from when it can begin to when it is done, as a rule", bars.Length > 0),
            (ResponseGlyph.AtMost, "done at the latest", bars.Any(line => line.Bar is { Latest: not null })),
            (ResponseGlyph.Unknown, "how long at most is unknown", bars.Any(line => line.Bar is { Latest: null })),
            (ResponseGlyph.Gate, "a gate: the act waits until the step lets it pass", all.Any(line => line.IsGate)),
            (ResponseGlyph.Harm, "the harm is done", responses.Any(each => each.Pathway.Harm?.Within is not null)),
            (ResponseGlyph.Reversal, "until then it can be undone", responses.Any(each => each.Pathway.Harm?.ReversibleWithin is not null)),
        ];
        return keys.Where(key => key.IsThere).Select(key => new ResponseKey(key.Glyph, key.Words));
    }
}
