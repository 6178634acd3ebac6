namespace ArgumentGraph.Interchange;

/// <summary>One thing in the artefact of a run that was selected: a test, a result of a rule, a package, a verified property, a control.</summary>
/// <param name="Name">Its full name, the one that <see cref="RunSelection.Select"/> is held against.</param>
/// <param name="Verdict">What it says by itself.</param>
/// <param name="Outcome">Its outcome in the artefact's own words, for example <c>PassedButRunAborted</c> or <c>flakyFailure</c>.</param>
/// <param name="Place">Where it is.</param>
public sealed record RunCase(string Name, RunVerdict Verdict, string Outcome, Place? Place)
{
    /// <summary>For example <c>results.trx(12,5): Tests.Login (Failed)</c>.</summary>
    public override string ToString() => $"{(Place is null ? string.Empty : $"{Place}: ")}{Name} ({Outcome})";
}
