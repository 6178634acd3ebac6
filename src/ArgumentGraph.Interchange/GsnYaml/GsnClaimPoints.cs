namespace ArgumentGraph.Interchange.GsnYaml;

/// <summary>
/// The claim points of an element in GSN YAML: by name, the element itself or neighbours of it. What they are argued by stands apart, for gsn2x has no
/// place for it.
/// </summary>
internal static class GsnClaimPoints
{
    /// <summary>Whether a name can be the id of a claim point.</summary>
    public static bool IsId(string name) => ElementId.ProblemOf(name) is null;

    /// <summary>The claim points of an element that was read; what is misplaced, or not an id, has been reported and is left out.</summary>
    public static ValueList<ClaimPoint> Of(GsnElement element, GsnLinks links, ArgumentImport draft)
    {
        var points = new List<ClaimPoint>();
        HashSet<string> neighbours = [.. element.SupportedBy.Concat(element.InContextOf).Select(reference => reference.Id.Value)];
        foreach ((YamlScalar id, List<YamlScalar> on) in element.ClaimPoints.Where(point => IsId(point.Id.Value)))
        {
            bool isOnElement = on.Exists(each => each.Value == element.Id);
            string[] covered = [.. on.Select(each => each.Value).Where(neighbours.Contains).Distinct(StringComparer.Ordinal)];
            if (covered.Length == 0 && !isOnElement)
            {
                continue;
            }

            if (covered.Length > 0 && isOnElement)
            {
                draft.Lose(
                    LossKind.Changed,
                    element.Module.File,
                    id.At,
                    $"The claim point '{Spelling.Clip(id.Value)}' stands at '{Spelling.Clip(element.Id)}' itself and at its relationships; "
                    + "it is read as one of the relationships.",
                    element.FinalId);
            }

            points.Add(new ClaimPoint(id.Value)
            {
                On = [.. covered.Select(FinalIdOf)],
                Argument = element.Confidence.TryGetValue(id.Value, out YamlScalar? root) ? FinalIdOf(root.Value) : null,
            });
        }

        return [.. points];

        string FinalIdOf(string name) => links.Find(element.Module, name)?.FinalId ?? name;
    }

    /// <summary>Whether GSN YAML can say all that these claim points say: each by a name of its own, at elements that are there and neighbours.</summary>
    public static bool AreNative(NumberedArgument structure, int number)
    {
        ValueList<ClaimPoint> points = structure.Elements[number].ClaimPoints;

        // Of an element that supports itself, its name says both: itself, and its relationship.
        if (structure.Supporters[number].Contains(number) && points.Any(point => point.IsOnElement))
        {
            return false;
        }

        return points.DistinctBy(point => point.Id, StringComparer.Ordinal).Count() == points.Count
            && points.All(point => point.On.Distinct(StringComparer.Ordinal).Count() == point.On.Count
                && point.On.All(id => structure.Find(id) is >= 0 and int other
                    && (structure.Supporters[number].Contains(other) || structure.Contexts[number].Contains(other)) && other != number));
    }
}
