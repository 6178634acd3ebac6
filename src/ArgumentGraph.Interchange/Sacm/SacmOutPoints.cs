namespace ArgumentGraph.Interchange.Sacm;

/// <summary>Which confidence arguments claim points name for the relationships of elements: in SACM claims about a relationship.</summary>
internal sealed class SacmOutPoints
{
    private readonly Dictionary<(string Owner, string On), List<string>> _arguments = [];

    public SacmOutPoints(Argument argument)
    {
        foreach (Element element in argument.Elements)
        {
            foreach (ClaimPoint point in element.ClaimPoints.Where(point => point.Argument is { } id && argument.Contains(id) && argument[id] is Goal or Claim))
            {
                foreach (string on in point.On)
                {
                    if (!_arguments.TryGetValue((element.Id, on), out List<string>? arguments))
                    {
                        _arguments.Add((element.Id, on), arguments = []);
                    }

                    arguments.Add(point.Argument!);
                }
            }
        }
    }

    /// <summary>Those for the relationship from an element to another, each once.</summary>
    public IEnumerable<string> ArgumentsOn(string owner, string on) => Of(owner, on).Distinct(StringComparer.Ordinal);

    /// <summary>Those that are for all relationships from an element to some.</summary>
    public IEnumerable<string> ArgumentsOn(string owner, IEnumerable<string> on) =>
        on.Select(each => ArgumentsOn(owner, each)).Aggregate((all, next) => all.Intersect(next, StringComparer.Ordinal));

    /// <summary>Whether they are the same for two relationships of an element.</summary>
    public bool AreAlike(string owner, string on, string other) =>
        _arguments.Count == 0 || Of(owner, on).SequenceEqual(Of(owner, other), StringComparer.Ordinal);

    private List<string> Of(string owner, string on) => _arguments.GetValueOrDefault((owner, on)) ?? [];
}
