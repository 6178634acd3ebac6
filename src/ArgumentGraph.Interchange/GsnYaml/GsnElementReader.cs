namespace ArgumentGraph.Interchange.GsnYaml;

/// <summary>Reads what stands under an element's id.</summary>
internal sealed class GsnElementReader(ArgumentImport draft, GsnModule module, GsnPatterns patterns)
{
    private readonly SourceFile _file = module.File;
    private readonly GsnCountedFinding _misleading = new(draft, module.File, FormatRules.IdOfOtherKind);

    /// <summary>Reports what is said once a file.</summary>
    public void Report()
    {
        patterns.Report();
        _misleading.Report();
    }

    public GsnElement Read(YamlEntry entry)
    {
        var element = new GsnElement(module, entry.Key) { Kind = GsnKinds.OfId(entry.Key.Value) };
        if (entry.Value is YamlMap map)
        {
            ReadEntries(element, map);
        }
        else
        {
            draft.Report(
                Rules.WrongType, _file, entry.Value.At, $"'{Spelling.Clip(element.Id)}' is an element: under it stand its keys, such as 'text'.", element.Id);
            element.IsMisread = true;
            if (entry.Value is YamlScalar { IsNull: false } text)
            {
                element.Text = text.Value;
                draft.Lose(LossKind.Inferred, _file, text.At, $"The text beside '{Spelling.Clip(element.Id)}' is taken for its statement.", element.Id);
            }
        }

        return element;
    }

    private void ReadEntries(GsnElement element, YamlMap map)
    {
        YamlScalar? nodeType = null;
        foreach (YamlEntry entry in Merged(map))
        {
            if (entry.Key.Value is "nodeType")
            {
                nodeType = entry.Value as YamlScalar;
                ReadNodeType(element, entry, isMeant: map.Find(GsnKeys.Own) is { Value: YamlMap own } && own.Find("kind") is not null);
            }
            else if (!ReadKnown(element, entry))
            {
                Keep(element, entry);
            }
        }

        if (nodeType is null && GsnKinds.MisleadingWord(element.Id) is { } word)
        {
            GsnKind kind = element.Kind;
            _misleading.Add(
                element.At,
                element.Id,
                $"'{Spelling.Clip(element.Id)}'",
                () => $"'{Spelling.Clip(element.Id)}' begins with '{Spelling.Clip(word)}', and is {kind.WithArticle()} by its first letters; "
                    + "say 'nodeType', or choose another id.");
        }
    }

    // "<<" takes over the entries of other mappings, where they are not given.
    private static List<YamlEntry> Merged(YamlMap map)
    {
        if (map.Find("<<") is not { Value: YamlMap or YamlList })
        {
            return map.Entries;
        }

        var entries = new List<YamlEntry>();
        var keys = new HashSet<string>(map.Entries.Select(entry => entry.Key.Value), StringComparer.Ordinal);
        foreach (YamlEntry entry in map.Entries)
        {
            if (entry.Key.Value is not "<<")
            {
                entries.Add(entry);
                continue;
            }

            IEnumerable<YamlNode> sources = entry.Value is YamlList list ? list.Items : [entry.Value];
            entries.AddRange(sources.OfType<YamlMap>().SelectMany(source => source.Entries).Where(other => keys.Add(other.Key.Value)));
        }

        return entries;
    }

    // A kind that is said once more among ArgumentGraph's own members is meant, whatever the id begins with.
    private void ReadNodeType(GsnElement element, YamlEntry entry, bool isMeant)
    {
        GsnKind kind = entry.Value is YamlScalar name ? GsnKinds.FromName(name.Value) : GsnKind.Unknown;
        if (kind == GsnKind.Unknown)
        {
            string given = entry.Value is YamlScalar text ? $"'{Spelling.Clip(text.Value)}'" : "This";
            string? similar = entry.Value is YamlScalar { Value: var word } ? Spelling.MostSimilar(word, GsnKinds.Names) : null;
            draft.Report(
                Rules.UnknownKind, _file, entry.Value.At, $"{given} is not a kind of element"
                    + $"{(similar is null ? $"; expected one of {string.Join(", ", GsnKinds.Names)}." : $"; did you mean '{similar}'?")}", element.Id);
            return;
        }

        GsnKind named = GsnKinds.OfId(element.Id);
        if (named != GsnKind.Unknown && named != kind && !isMeant)
        {
            _misleading.Add(
                entry.Value.At,
                element.Id,
                $"'{Spelling.Clip(element.Id)}'",
                () => $"'{Spelling.Clip(element.Id)}' is {kind.WithArticle()}, and begins like {named.WithArticle()}; choose another id.");
        }

        element.Kind = kind;
    }

    private bool ReadKnown(GsnElement element, YamlEntry entry)
    {
        switch (entry.Key.Value)
        {
            case "text":
                element.Text = ReadText(element, entry) ?? string.Empty;
                return true;
            case "supportedBy":
                element.SupportedBy.AddRange(patterns.ReadReferences(element, entry).Select(id => new GsnReference(id, module)));
                return true;
            case "inContextOf":
                element.InContextOf.AddRange(patterns.ReadReferences(element, entry).Select(id => new GsnReference(id, module)));
                return true;
            case "challenges":
                element.Challenges = ReadScalar(element, entry);
                return true;
            case "undeveloped":
                element.IsUndeveloped = ReadTruth(element, entry);
                return element.Kind.ToElementKind() is ElementKind.Goal or ElementKind.Strategy;
            case "uninstantiated":
                element.IsUninstantiated = ReadTruth(element, entry);
                return true;
            case "url":
                element.Url = entry.Value is YamlScalar { IsNull: false } url ? url.Value : null;
                return element.Url is not null && element.Kind.ToElementKind() is (ElementKind.Evidence or ElementKind.Assumption);
            case "defeated":
                element.IsDefeated = ReadTruth(element, entry);
                return false;
            case "defeatedRelation":
                element.DefeatedRelations.AddRange(ReadIds(element, entry));
                return false;
            case "acp":
                return ReadClaimPoints(element, entry);
            case GsnKeys.Own:
                element.Own = entry.Value;
                return true;
            default:
                patterns.Note(element, entry);
                WarnIfMisspelt(entry.Key, GsnKeys.OfElements, element.Id);
                return false;
        }
    }

    // False where it is kept as it is, for it is not what it should be.
    private bool ReadClaimPoints(GsnElement element, YamlEntry entry)
    {
        if (entry.Value is not YamlMap points)
        {
            ReportType(element, entry, "names of claim points, each with an id or a list of ids");
            return false;
        }

        var read = new List<(YamlScalar Id, List<YamlScalar> On)>();
        foreach (YamlEntry point in points.Entries)
        {
            read.Add((point.Key, ReadIds(element, point)));
        }

        element.ClaimPoints.AddRange(read);
        return read.TrueForAll(point => point.On.Count > 0 && GsnClaimPoints.IsId(point.Id.Value));
    }

    private List<YamlScalar> ReadIds(GsnElement element, YamlEntry entry)
    {
        var ids = new List<YamlScalar>();
        foreach (YamlNode node in entry.Value is YamlList list ? list.Items : [entry.Value])
        {
            if (node is YamlScalar { IsNull: false } id)
            {
                ids.Add(id);
            }
            else if (node is not YamlScalar || entry.Value is YamlList)
            {
                ReportType(element, new YamlEntry(entry.Key, node), "an id or a list of ids");
            }
        }

        return ids;
    }

    private string? ReadText(GsnElement element, YamlEntry entry) => ReadScalar(element, entry)?.Value;

    private YamlScalar? ReadScalar(GsnElement element, YamlEntry entry)
    {
        if (entry.Value is YamlScalar text)
        {
            return text.IsNull ? null : text;
        }

        ReportType(element, entry, "a text");
        draft.Lose(LossKind.Dropped, _file, entry.Value.At, $"'{entry.Key.Value}' is not a text, and is not read.", element.Id);
        return null;
    }

    private bool ReadTruth(GsnElement element, YamlEntry entry)
    {
        if (entry.Value is YamlScalar { Truth: { } truth })
        {
            return truth;
        }

        if (entry.Value is not YamlScalar { IsNull: true })
        {
            ReportType(element, entry, "true or false");
        }

        return false;
    }

    private void ReportType(GsnElement element, YamlEntry entry, string wanted) =>
        draft.Report(Rules.WrongType, _file, entry.Value.At, $"'{Spelling.Clip(entry.Key.Value)}' takes {wanted}.", element.Id);

    private void Keep(GsnElement element, YamlEntry entry)
    {
        if (entry.Value.Height > YamlJson.MaximumHeight)
        {
            DropNestedTooDeeply(draft, _file, entry, element.Id);
        }
        else if (entry.Key.Value.StartsWith('#'))
        {
            draft.Lose(LossKind.Dropped, _file, entry.Key.At, $"'{Spelling.Clip(entry.Key.Value)}' looks like a comment, and is not kept.", element.Id);
        }
        else if (!element.Kept.Exists(kept => string.Equals(kept.Key.Value, entry.Key.Value, StringComparison.Ordinal)))
        {
            element.Kept.Add(entry);
        }
    }

    private void WarnIfMisspelt(YamlScalar key, string[] known, string? elementId) => WarnIfMisspelt(draft, _file, key, known, elementId);

    /// <summary>Says that an entry is nested too deeply to be kept: a finding and a loss.</summary>
    public static void DropNestedTooDeeply(ArgumentImport draft, SourceFile file, YamlEntry entry, string? elementId)
    {
        string message = $"'{Spelling.Clip(entry.Key.Value)}' is nested too deeply to be kept.";
        draft.Report(Rules.NestedTooDeeply, file, entry.Value.At, message, elementId);
        draft.Lose(LossKind.Dropped, file, entry.Value.At, message, elementId);
    }

    /// <summary>A key that is not known may be the author's own, or a misspelt one: the second is a finding.</summary>
    public static void WarnIfMisspelt(ArgumentImport draft, SourceFile file, YamlScalar key, string[] known, string? elementId)
    {
        if (Array.IndexOf(known, key.Value) < 0 && Array.IndexOf(GsnKeys.NotMisspelt, key.Value) < 0 && Spelling.MostSimilar(key.Value, known) is { } similar)
        {
            draft.Report(
                Rules.UnknownMember, file, key.At, $"'{Spelling.Clip(key.Value)}' is not known, and kept as free text; did you mean '{similar}'?", elementId);
        }
    }
}
