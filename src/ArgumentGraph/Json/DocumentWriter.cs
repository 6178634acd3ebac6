namespace ArgumentGraph.Json;

/// <summary>Writes a document piece by piece: what goes before the elements, each element, what goes after. Canonical, so that one argument has one text.</summary>
internal sealed class DocumentWriter(Argument argument)
{
    private const int PieceSize = 64 * 1024;
    private const int Before = -1;

    private readonly ElementWriter _elements = new(argument.Structure, new IndentedText());
    private int _next = Before;

    public Utf8Text Text => _elements.Json.Text;

    /// <summary>Whether there is enough text to be passed on.</summary>
    public bool IsPieceFull => Text.Count >= PieceSize;

    /// <summary>Writes the next piece.</summary>
    /// <returns>Whether there is more to write.</returns>
    public bool WriteNext()
    {
        int[] order = argument.Structure.AuthorOrder;
        if (_next == Before)
        {
            WriteBefore();
        }
        else if (_next < order.Length)
        {
            _elements.Write(order[_next]);
        }
        else
        {
            WriteAfter();
            return false;
        }

        _next++;
        return true;
    }

    private void WriteBefore()
    {
        IndentedText json = _elements.Json;
        json.OpenObject();
        if (argument.Origin.Schema is { } schema)
        {
            json.Member("$schema", schema);
        }

        json.Member("format", DocumentReader.Format);
        json.Member("title", argument.Title);
        json.Name("elements");
        json.OpenList();
    }

    private void WriteAfter()
    {
        IndentedText json = _elements.Json;
        json.CloseList();
        foreach ((string name, RawJson value) in argument.Origin.UnknownMembers)
        {
            json.Name(name);
            json.Raw(value.Text);
        }

        json.CloseObject();
        json.Text.Append((byte)'\n');
    }
}
