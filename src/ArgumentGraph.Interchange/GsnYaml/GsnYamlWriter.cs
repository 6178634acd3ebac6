namespace ArgumentGraph.Interchange.GsnYaml;

/// <summary>Writes an argument as GSN YAML: the module, then the elements in the author's order.</summary>
internal sealed class GsnYamlWriter
{
    private const int LongestLine = 120;

    private readonly Argument _argument;
    private readonly ArgumentExport _export;
    private readonly TextWriter _text;
    private readonly NumberedArgument _structure;
    private readonly string[] _names;
    private readonly GsnOwnWriter _own;

    public GsnYamlWriter(Argument argument, ArgumentExport export)
    {
        _argument = argument;
        _export = export;
        _text = export.Text;
        _structure = argument.Numbered;
        _names = GsnNames.Of(_structure, export);
        _own = new GsnOwnWriter(_structure, _names, export);
    }

    public void Write()
    {
        bool isFirst = true;
        foreach (int number in _structure.AuthorOrder)
        {
            _export.CancellationToken.ThrowIfCancellationRequested();
            Element element = _structure.Elements[number];
            var kept = GsnKept.Of(element, _structure.Challenges.CountBy(number) > 0);
            if (isFirst)
            {
                WriteModule(kept);
            }

            _text.Write('\n');
            WriteElement(number, element, kept, isFirst);
            isFirst = false;
        }

        if (isFirst)
        {
            WriteModule(null);
            _export.Lose(LossKind.Dropped, "The title: there is no element, and a module without elements cannot be read.");
        }

        _export.LoseDocumentMembers(_argument, "GSN YAML");
    }

    private void WriteModule(GsnKept? first)
    {
        WriteComment(first?.ModuleComment);
        _text.Write("module:\n  name:");
        YamlText.WriteValue(_text, _argument.Title, "    ");
        if (first?.Module is { } module)
        {
            foreach (System.Text.Json.JsonProperty member in module.EnumerateObject())
            {
                YamlJsonWriter.WriteMember(_text, member.Name, member.Value, "  ");
            }
        }
    }

    private void WriteComment(string? comment)
    {
        if (comment is null)
        {
            return;
        }

        foreach (ReadOnlySpan<char> line in comment.AsSpan().EnumerateLines())
        {
            _text.Write('#');
            _text.Write(line);
            _text.Write('\n');
        }
    }

    private void WriteElement(int number, Element element, GsnKept kept, bool isFirst)
    {
        WriteComment(kept.Comment);
        (int firstChallenge, int endOfChallenges) = _structure.Challenges.By(number);
        bool challenges = firstChallenge < endOfChallenges;
        GsnKind kind = kept.Kind == GsnKind.Unknown ? GsnKinds.Of(element.Kind, challenges) : kept.Kind;
        if (challenges && _structure.Supported.CountOf(number) > 0)
        {
            _export.Lose(
                LossKind.Changed,
                $"'{element.Id}' both supports and challenges, which no kind of element in GSN YAML does; it is a {kind.ToName()}.", element.Id);
        }

        _text.Write(YamlText.Inline(_names[number]));
        _text.Write(":\n");
        GsnKind named = GsnKinds.OfId(_names[number]);
        bool saysKind = named != kind && named != GsnKind.Unknown; // on purpose: what reads it need not warn
        if (named != kind || GsnKinds.MisleadingWord(_names[number]) is not null)
        {
            Line("nodeType", kind.ToName());
        }

        _text.Write("  text:");
        YamlText.WriteValue(_text, element.Statement, "    ");
        WriteReferences("supportedBy", _structure.Supporters[number], element, kept);
        WriteReferences("inContextOf", _structure.Contexts[number], element, kept);
        int ownFrom = WriteChallenge(number, element, firstChallenge, endOfChallenges);
        if (element is SupportableElement { IsUndeveloped: true })
        {
            Line("undeveloped", "true");
        }

        if (element.IsUninstantiated)
        {
            Line("uninstantiated", "true");
        }

        if (((element as Evidence)?.Source ?? (element as Assumption)?.Source) is { } source)
        {
            _text.Write("  url:");
            YamlText.WriteValue(_text, source, "    ");
        }

        WriteClaimPoints(number, element);
        _own.WritePlain(element);
        foreach (System.Text.Json.JsonProperty entry in kept.Entries)
        {
            YamlJsonWriter.WriteMember(_text, entry.Name, entry.Value, "  ");
        }

        _own.Write(number, element, kept, saysKind, !isFirst, ownFrom, endOfChallenges);
    }

    private void WriteClaimPoints(int number, Element element)
    {
        if (element.ClaimPoints.Count == 0 || !GsnClaimPoints.AreNative(_structure, number))
        {
            return;
        }

        _text.Write("  acp:\n");
        foreach (ClaimPoint point in element.ClaimPoints)
        {
            string[] names = point.IsOnElement ? [_names[number]] : [.. point.On.Select(id => _names[_structure.Find(id)])];
            string on = names.Length == 1 ? YamlText.Inline(names[0]) : $"[{string.Join(", ", names.Select(YamlText.Inline))}]";
            _text.Write($"    {(point.Id.Length > LongestLine ? "? " : string.Empty)}{YamlText.Inline(point.Id)}: {on}\n");
        }
    }

    private void Line(string key, string value)
    {
        _text.Write("  ");
        _text.Write(key);
        _text.Write(": ");
        _text.Write(value);
        _text.Write('\n');
    }

    // With the constructs of patterns that were read, as long as they belong to the same references.
    private void WriteReferences(string key, ReadOnlySpan<int> numbers, Element element, GsnKept kept)
    {
        if (kept.Decorated.TryGetValue(key, out System.Text.Json.JsonElement decorated))
        {
            string[] names = new string[numbers.Length];
            for (int i = 0; i < names.Length; i++)
            {
                names[i] = _names[numbers[i]];
            }

            if (names.SequenceEqual(GsnPatterns.IdsOf(decorated), StringComparer.Ordinal))
            {
                YamlJsonWriter.WriteMember(_text, key, decorated, "  ");
                return;
            }

            _export.Lose(
                LossKind.Dropped,
                $"The constructs of patterns in '{key}' of '{element.Id}' no longer fit its relationships, which are written without them.", element.Id);
        }

        WriteIds(key, numbers);
    }

    private void WriteIds(string key, ReadOnlySpan<int> numbers)
    {
        if (numbers.IsEmpty)
        {
            return;
        }

        var ids = new string[numbers.Length];
        long length = key.Length + 4;
        for (int i = 0; i < ids.Length; i++)
        {
            ids[i] = YamlText.Inline(_names[numbers[i]]);
            length += ids[i].Length + 2;
        }

        if (length <= LongestLine)
        {
            Line(key, $"[{string.Join(", ", ids)}]");
            return;
        }

        _text.Write($"  {key}:\n");
        foreach (string id in ids)
        {
            _text.Write("    - ");
            _text.Write(id);
            _text.Write('\n');
        }
    }

    // The one challenge that GSN YAML has a place for; gives the first that is left over.
    private int WriteChallenge(int number, Element element, int first, int end)
    {
        if (first == end || TextOf(_structure.Challenges.Targets[first], number) is not { } target)
        {
            return first;
        }

        Line("challenges", YamlText.Inline(target));
        if (end - first > 1)
        {
            _export.Lose(
                LossKind.Changed,
                $"'{element.Id}' challenges {end - first} things; GSN YAML has a place for the first, the others are written under '{GsnKeys.Own}'.",
                element.Id);
        }

        return first + 1;
    }

    // Null where the text would be read as something else.
    private string? TextOf(int target, int challenger)
    {
        if (target >= 0)
        {
            return target == challenger ? null : _names[target];
        }

        (RelationshipKind kind, int from, int to) = _structure.EndsOf(~target);
        if (kind == RelationshipKind.Challenges || to < 0 || from == to || from == challenger || to == challenger)
        {
            return null;
        }

        string first = _names[from];
        string second = _names[to];
        string text = $"{first} -> {second}";
        return _argument.Contains(text) || GsnChecks.Ends(text, _argument.Contains) != (first, second) ? null : text;
    }
}
