using ArgumentGraph.Testing.Writing;

namespace ArgumentGraph.Testing;

/// <content>Writing.</content>
public sealed partial class PolicyReport
{
    /// <summary>Everything that fails, and why: a line each, those of reasons indented. Where nothing fails, a line that says so.</summary>
    public override string ToString() => PolicyText.Of(this);

    /// <summary>The report as JSON: what <see cref="PolicyOutput.ToJson"/> makes of one.</summary>
    public string ToJson() => new[] { PolicyCase.Of(this) }.ToJson();

    /// <summary>The failures as SARIF: what <see cref="PolicyOutput.ToSarif"/> makes of one report.</summary>
    public string ToSarif() => new[] { PolicyCase.Of(this) }.ToSarif();

    /// <summary>The report in the form of JUnit: what <see cref="PolicyOutput.ToJUnit"/> makes of one.</summary>
    public string ToJUnit() => new[] { PolicyCase.Of(this) }.ToJUnit();
}
