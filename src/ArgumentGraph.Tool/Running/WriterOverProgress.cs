using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace ArgumentGraph.Tool.Running;

/// <summary>A stream of the run that makes room on the terminal before anything is written to it.</summary>
/// <param name="inner">The stream.</param>
/// <param name="makeRoom">Clears the line before anything is written there.</param>
internal sealed class WriterOverProgress(TextWriter inner, Action makeRoom) : TextWriter(inner.FormatProvider)
{
    public override Encoding Encoding => inner.Encoding;

    [AllowNull]
    public override string NewLine
    {
        get => inner.NewLine;
        set => inner.NewLine = value;
    }

    public override void Write(char value)
    {
        makeRoom();
        inner.Write(value);
    }

    public override void Write(string? value)
    {
        makeRoom();
        inner.Write(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        makeRoom();
        inner.Write(buffer, index, count);
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        makeRoom();
        inner.Write(buffer);
    }

    public override void WriteLine() => Write(NewLine);

    public override void WriteLine(string? value)
    {
        makeRoom();
        inner.WriteLine(value);
    }

    public override void Flush() => inner.Flush();
}
