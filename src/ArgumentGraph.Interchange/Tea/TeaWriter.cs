using System.Globalization;
using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.Tea;

/// <summary>Writes an argument as a case export. Keeps a stack of its own; linear in the size of the argument.</summary>
internal sealed class TeaWriter(Argument argument, ArgumentExport export)
{
    // What readers take by default; two levels go for a node and its list of children.
    private const int UsualDepth = 64;

    // Deeper lines are not indented further, or blanks would outgrow the text.
    private const int DeepestIndent = 32;

    private readonly TextWriter _text = export.Text;
    private readonly TeaLayout _layout = new(argument);
    private readonly Dictionary<string, string> _uuids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _takenUuids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal); // what the nodes are called when they are read again
    private readonly HashSet<string> _ambiguous = new(StringComparer.Ordinal);
    private readonly TeaAttributes _attributes = new(export);
    private readonly Dictionary<string, int> _repeats = new(StringComparer.Ordinal);
    private readonly Stack<(string? Id, List<Child> Children, int Next)> _open = new();
    private int _deepest;

    public void Write()
    {
        foreach (Element element in argument.Elements.Where(_layout.IsNode))
        {
            string? given = TeaData.Of(element, out _)?.Text("id");
            string uuid = given is not null && _takenUuids.Add(given) ? given : UnusedUuid(element.Id);
            _uuids.Add(element.Id, uuid);
        }

        FindAmbiguousNames();
        TeaLosses.OfRelationships(argument, _layout, export);
        TeaData? kept = _layout.Tops.Count == 0 ? null : TeaData.Of(argument[_layout.Tops[0]], out _)?.Part("export");
        WriteHead(kept);
        WriteTree();
        _text.Write("\n}\n");
        _attributes.Report(_names);
        export.LoseDocumentMembers(argument, "TEA");
        if (_deepest + 1 > UsualDepth)
        {
            export.Lose(LossKind.Changed, $"The text is nested {(_deepest + 1).ToString(CultureInfo.InvariantCulture)} deep; to be read, "
                + $"it needs a reader that allows more than the usual {UsualDepth.ToString(CultureInfo.InvariantCulture)}.");
        }
    }

    private void WriteHead(TeaData? kept)
    {
        if (kept?.Text("exportedAt") is null)
        {
            export.Lose(LossKind.Inferred, $"No day of export is known; '{TeaId.NoDay}' stands for it.");
        }

        string title = argument.Title;
        if (title.Length == 0)
        {
            title = "Untitled";
            export.Lose(LossKind.Inferred, "The argument has no title; TEA needs one: 'Untitled'.");
        }

        _text.Write("{\n  \"version\": \"1.0\",\n  \"exportedAt\": ");
        _text.Write(JsonText.Quote(kept?.Text("exportedAt") ?? TeaId.NoDay));
        _text.Write(
            $",\n  \"case\": {{\n    \"name\": {JsonText.Quote(title)},\n    \"description\": {JsonText.Quote(kept?.Text("description") ?? string.Empty)}");
        foreach ((string name, string value) in kept?.Part("case")?.AllBut("name", "description") ?? [])
        {
            _text.Write($",\n    {JsonText.Quote(name)}: {value}");
        }

        _text.Write("\n  },\n");
        foreach ((string name, string value) in kept?.AllBut("version", "exportedAt", "case", "description", "tree") ?? [])
        {
            _text.Write($"  {JsonText.Quote(name)}: {value},\n");
        }

        _text.Write("  \"tree\": ");
    }

    private void WriteTree()
    {
        if (_layout.Tops.Count == 1)
        {
            WriteNode(_layout.Tops[0], under: null);
        }
        else
        {
            WriteRootOfTops();
        }

        int count = 0;
        while (_open.TryPop(out (string? Id, List<Child> Children, int Next) frame))
        {
            if (frame.Next == frame.Children.Count)
            {
                _text.Write('\n');
                Indent(_open.Count, 1);
                _text.Write("]\n");
                Indent(_open.Count, 0);
                _text.Write('}');
                continue;
            }

            _open.Push(frame with { Next = frame.Next + 1 });
            _text.Write(frame.Next == 0 ? "\n" : ",\n");
            Indent(_open.Count, 0);
            if (frame.Children[frame.Next] is { Id: { } child })
            {
                WriteNode(child, frame.Id);
            }
            else
            {
                _text.Write(frame.Children[frame.Next].Aside);
            }

            if (++count % 1024 == 0)
            {
                export.CancellationToken.ThrowIfCancellationRequested();
            }
        }
    }

    // A tree has one root.
    private void WriteRootOfTops()
    {
        string name = "ROOT";
        for (int number = 2; argument.Contains(name); number++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"ROOT {number}");
        }

        export.Lose(LossKind.Inferred, $"The argument has {_layout.Tops.Count.ToString(CultureInfo.InvariantCulture)} tops, "
            + $"a tree one: the goal '{name}' with the argument's title stands over them.");
        _names.Add(name);
        WriteMembers(
            name,
            [
                ("id", JsonText.Quote(UnusedUuid(name))), ("type", "\"GOAL\""), ("name", JsonText.Quote(name)), ("description", JsonText.Quote(argument.Title)),
                ("inSandbox", "false"), ("role", "\"TOP_LEVEL\""),
            ],
            [.. _layout.Tops.OrderBy(id => _layout.DefeatOf(id) is not null).Select(id => new Child(id, null))]);
    }

    // Names that several nodes keep, which none of them is called by.
    private void FindAmbiguousNames()
    {
        var given = new HashSet<string>(argument.Elements.Where(_layout.IsNode).Select(element => element.Id), StringComparer.Ordinal);
        foreach (Element element in argument.Elements.Where(_layout.IsNode))
        {
            if (TeaData.Of(element, out _) is { } data && string.Equals(data.Text("id"), element.Id, StringComparison.Ordinal) && data.Text("name") is { } name
                && !given.Add(name))
            {
                _ambiguous.Add(name);
            }
        }
    }

    private void WriteNode(string id, string? under)
    {
        Element element = argument[id];
        TeaData? data = TeaData.Of(element, out bool hasOtherData);
        bool isFirst = _written.Add(id);
        var members = new List<(string, string)>();
        AddNames(members, element, data, isFirst);
        members.Add(("description", JsonText.Quote(element.Statement)));
        AddKept(members, element, data, isRoot: under is null);
        if (element is Evidence evidence)
        {
            AddUrl(members, evidence);
        }
        else if (data?.Raw("url") is { } url)
        {
            members.Add(("url", url));
        }

        if (!TeaKinds.MayState(element.Kind))
        {
            AddKeptAttributes(members, data);
        }

        if (!isFirst)
        {
            WriteMembers(id, members, []);
            return;
        }

        _names.Add(id);
        AddAttributes(members, id);
        string? target = _layout.DefeatOf(id) is { } defeat ? _layout.NodeOf(defeat.To.ElementId!) : null;
        if (target is not null)
        {
            members.Add(("isDefeater", "true"));
            members.Add(("defeatsElementId", JsonText.Quote(_uuids[target])));
        }
        else if (under is null && data?.Raw("isDefeater") is "true")
        {
            // Anywhere else it would defeat what it stands under.
            members.Add(("isDefeater", "true"));
        }

        RawJson? kept = TeaKept.DataOf(element, data, members, under, target);
        TeaLosses.OfElement(element, hasOtherData || (element.Data is not null && !element.Data.Equals(kept)), export);
        if (element.Data is null && kept is not null)
        {
            export.Lose(LossKind.Inferred, $"The data of '{id}': it stands under '{under}', and not under what it defeats.", id);
        }

        // A defeater that had to come first, for the argument is a circle there, says itself what it defeats.
        IEnumerable<string> children = _layout.ChildrenOf(id).Where(child => _layout.DefeatOf(child) is null || !_written.Contains(child));
        WriteMembers(id, members, [.. children.Select(child => new Child(child, null)), .. (data?.NodesAside() ?? []).Select(node => new Child(null, node))]);
    }

    private void AddNames(List<(string, string)> members, Element element, TeaData? data, bool isFirst)
    {
        string type = data?.Text("type") is { } kept && element.Kind == ElementKind.Claim && TeaKinds.Of(kept) == ElementKind.Claim
            ? kept
            : TeaKinds.TypeOf(element.Kind);
        string uuid = _uuids[element.Id];

        // A node that goes by its UUID had no name, or one that was not its own.
        string? name = string.Equals(data?.Text("id"), element.Id, StringComparison.Ordinal) && IsUnusable(data?.Text("name"))
            ? data?.Text("name")
            : element.Id;
        if (!isFirst && element is not Evidence)
        {
            (uuid, name) = Repeat(element);
        }

        members.Add(("id", JsonText.Quote(uuid)));
        members.Add(("type", JsonText.Quote(type)));
        if (name is not null)
        {
            members.Add(("name", JsonText.Quote(name)));
        }
    }

    private bool IsUnusable(string? name) => name is null || _ambiguous.Contains(name) || ElementId.ProblemOf(name) is not null;

    private (string Uuid, string Name) Repeat(Element element)
    {
        string name;
        do
        {
            int number = _repeats[element.Id] = _repeats.GetValueOrDefault(element.Id, 1) + 1;
            name = string.Create(CultureInfo.InvariantCulture, $"{element.Id} ({number})");
        }
        while (argument.Contains(name));

        _names.Add(name);
        string message = $"'{element.Id}' is shared, and TEA shares evidence alone: it is repeated as '{name}', without what is under it.";
        export.Lose(LossKind.Changed, message, element.Id);
        return (UnusedUuid(name), name);
    }

    private static void AddKept(List<(string, string)> members, Element element, TeaData? data, bool isRoot)
    {
        // Anywhere but at the root the element would be put aside.
        List<(string Name, string Value)> kept =
            [.. (data?.Others ?? []).Where(member => member.Name is not "inSandbox" || (isRoot && member.Value is "true"))];
        if (!kept.Exists(member => member.Name is "inSandbox"))
        {
            members.Add(("inSandbox", "false"));
        }

        if (element is Goal && !kept.Exists(member => member.Name is "role"))
        {
            members.Add(("role", isRoot ? "\"TOP_LEVEL\"" : "\"SUPPORTING\""));
        }

        members.AddRange(kept);
    }

    private static void AddUrl(List<(string, string)> members, Evidence evidence)
    {
        members.Add(("url", evidence.Source is null ? "null" : JsonText.Quote(evidence.Source)));
    }

    private static void AddKeptAttributes(List<(string, string)> members, TeaData? data)
    {
        foreach (ElementKind kind in TeaAttribute.Kinds)
        {
            if (data?.Raw(kind.ToWord()) is { } kept)
            {
                members.Add((kind.ToWord(), kept));
            }
        }
    }

    private void AddAttributes(List<(string, string)> members, string id)
    {
        foreach (ElementKind kind in TeaAttribute.Kinds)
        {
            List<Element> stated = [.. argument.ContextOf(id).Where(element => element.Kind == kind && !_layout.IsNode(element))];
            if (stated.Count == 0)
            {
                continue;
            }

            _attributes.Add(id, kind, stated);
            if (kind == ElementKind.Context)
            {
                members.Add((kind.ToWord(), $"[{string.Join(", ", stated.Select(element => JsonText.Quote(element.Statement)))}]"));
                continue;
            }

            members.Add((kind.ToWord(), JsonText.Quote(string.Join("\n\n", stated.Select(element => element.Statement)))));
        }
    }

    // Leaves the node open where it has children.
    private void WriteMembers(string? id, List<(string Name, string Value)> members, List<Child> children)
    {
        int level = _open.Count;
        _deepest = Math.Max(_deepest, (2 * level) + 3);
        _text.Write("{\n");
        foreach ((string name, string value) in members)
        {
            Indent(level, 1);
            _text.Write($"{JsonText.Quote(name)}: {value},\n");
        }

        Indent(level, 1);
        _text.Write("\"children\": [");
        if (children.Count > 0)
        {
            _open.Push((id, children, 0));
            return;
        }

        _text.Write("]\n");
        Indent(level, 0);
        _text.Write('}');
    }

    private void Indent(int level, int more)
    {
        for (int i = Math.Min((2 * level) + 1 + more, DeepestIndent); i > 0; i--)
        {
            _text.Write("  ");
        }
    }

    private string UnusedUuid(string name)
    {
        string uuid = TeaId.Derive(name);
        for (int number = 2; !_takenUuids.Add(uuid); number++)
        {
            uuid = TeaId.Derive(string.Create(CultureInfo.InvariantCulture, $"{name}\n{number}"));
        }

        return uuid;
    }

    // An element by its id, or a node that is put aside, as it is written.
    private readonly record struct Child(string? Id, string? Aside);
}
