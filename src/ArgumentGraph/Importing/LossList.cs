using ArgumentGraph.Text;

namespace ArgumentGraph.Importing;

/// <summary>Collects losses by byte offset in the source, and gives them out in its order; those without a place last, in the order of their coming.</summary>
internal sealed class LossList(SourceText? source)
{
    private readonly List<(LossKind Kind, string Message, string? ElementId, int Offset)> _losses = [];

    public void Add(LossKind kind, string message, string? elementId = null, int offset = -1) => _losses.Add((kind, message, elementId, offset));

    public ValueList<Loss> ToLosses() =>
        [.. _losses.OrderBy(loss => (uint)loss.Offset).Select(loss => new Loss(loss.Kind, loss.Message, loss.ElementId, PlaceAt(loss.Offset)))];

    private Place? PlaceAt(int offset) => offset < 0 ? null : source?.PlaceAt(offset);
}
