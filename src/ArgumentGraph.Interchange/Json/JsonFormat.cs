using ArgumentGraph.Json;

namespace ArgumentGraph.Interchange.Json;

/// <summary>ArgumentGraph's own format, read and written by the core.</summary>
internal sealed class JsonFormat() : ArgumentFormat("argument-graph", "ArgumentGraph JSON", "application/json", canRead: true, canWrite: true, ".json")
{
    protected internal override bool Recognises(ReadOnlySpan<char> start) => start.Contains("\"argument-graph/", StringComparison.Ordinal);

    internal override ReadingResult ReadDirectly(
        IReadOnlyList<(string? Path, ReadOnlyMemory<byte> Bytes)> files, ReadingOptions limits, bool areFiles, CancellationToken cancellationToken) =>
        areFiles && files.Count > 1
            ? TextInput.ReadFiles([.. files.Select(file => (file.Path!, file.Bytes))], limits, cancellationToken)
            : TextInput.Read(files[0].Bytes, limits, files[0].Path, cancellationToken, areFiles);

    protected internal override void Write(Argument argument, ArgumentExport export) => export.Text.Write(argument.ToJson());
}
