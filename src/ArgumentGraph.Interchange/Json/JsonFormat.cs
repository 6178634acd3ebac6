using ArgumentGraph.Json;

namespace ArgumentGraph.Interchange.Json;

/// <summary>ArgumentGraph's own format, read and written by the core.</summary>
internal sealed class JsonFormat() : ArgumentFormat("argument-graph", "ArgumentGraph JSON", "application/json", canRead: true, canWrite: true, ".json")
{
    protected internal override bool Recognises(ReadOnlySpan<char> start) => start.Contains("\"argument-graph/", StringComparison.Ordinal);

    internal override ReadingResult ReadDirectly(
        ReadOnlyMemory<byte> bytes, ReadingOptions limits, string? file, bool isFile, CancellationToken cancellationToken) =>
        TextInput.Read(bytes, limits, file, cancellationToken, isFile);

    protected internal override void Write(Argument argument, ArgumentExport export) => export.Text.Write(argument.ToJson());
}
