using ArgumentGraph;
using ArgumentGraph.Interchange;

namespace Extending;

/// <summary>
/// A small text format: a line for each element, indented by two blanks below what it supports, or whose context it is. <c>see</c> cites a
/// supporter that is written elsewhere, <c>within</c> a context, and <c>challenges</c> challenges an element.
/// </summary>
/// <example>
/// <code>
/// title Exfiltration
/// goal P1: The model cannot copy its weights
///   claim C1: The model cannot read its weights
///     evidence E1: Storage audit
///   see C7
/// claim D1: The audit missed a bucket
///   challenges E1
/// </code>
/// </example>
public sealed class OutlineFormat() : ArgumentFormat("outline", "Outline", "text/plain", canRead: true, canWrite: true, ".outline")
{
    /// <summary>A line that is indented by more than one step below the line before, or by half a step.</summary>
    public static Rule WrongIndent { get; } = Rule.CreateForReading(
        "OUTLINE1",
        "Wrong indent",
        Severity.Error,
        "A line stands two blanks deeper than the element that it supports. Nobody can tell what a line in between belongs to.");

    protected override bool Recognises(ReadOnlySpan<char> start) => start.StartsWith("title ", StringComparison.Ordinal);

    protected override void Read(ArgumentImport draft, FormatReadingOptions options) => new OutlineReader(draft).Read();

    protected override void Write(Argument argument, ArgumentExport export) => new OutlineWriter(argument, export).Write();
}
