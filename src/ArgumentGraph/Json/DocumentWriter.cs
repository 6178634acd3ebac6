using ArgumentGraph.Structure;

namespace ArgumentGraph.Json;

/// <summary>
/// Writes a document piece by piece: what goes before the elements, each element, what goes after. Canonical, so that one argument has one text.
/// </summary>
internal sealed class DocumentWriter
{
    private const int PieceSize = 64 * 1024;
    private const int Before = -1;

    private readonly SourceDocument _document;
    private readonly int[] _order;
    private readonly AwayElement[] _away;
    private readonly ElementWriter _elements;
    private int _next = Before;

    /// <summary>Writes the whole argument as one document.</summary>
    public DocumentWriter(Argument argument)
        : this(argument, WholeOf(argument), argument.Structure.AuthorOrder)
    {
    }

    private DocumentWriter(Argument argument, SourceDocument document, int[] order, FileNames? names = null, AwayElement[]? away = null)
    {
        _document = document;
        _order = order;
        _elements = new(argument.Structure, new IndentedText(), names);
        _away = away ?? [];
    }

    public Utf8Text Text => _elements.Json.Text;

    /// <summary>Whether there is enough text to be passed on.</summary>
    public bool IsPieceFull => Text.Count >= PieceSize;

    /// <summary>Writes one of the files of an argument: the elements that were read from it; those that are new stand in the first.</summary>
    /// <param name="parts">The files of an argument of several.</param>
    /// <param name="file">The number of the file.</param>
    public static DocumentWriter OfFile(FileParts parts, int file)
    {
        SourceDocument document = parts.Argument.Origin.Documents[file] with { Modules = parts.ModulesOf(file) };
        return new(
            parts.Argument,
            file == 0 ? document with { Title = parts.Argument.Title } : document,
            [.. parts.ElementsOf(file)],
            new FileNames(parts, document.Module),
            [.. parts.AwayElementsOf(file)]);
    }

    /// <summary>Writes all of it to a stream, a piece at a time.</summary>
    public void WriteTo(Stream stream)
    {
        bool isMore;
        do
        {
            isMore = WriteNext();
            if (!isMore || IsPieceFull)
            {
                stream.Write(Text.Written);
                Text.Clear();
            }
        }
        while (isMore);
    }

    /// <summary>Writes the next piece.</summary>
    /// <returns>Whether there is more to write.</returns>
    public bool WriteNext()
    {
        if (_next == Before)
        {
            WriteBefore();
        }
        else if (_next < _away.Length)
        {
            _elements.WriteAway(_away[_next]);
        }
        else if (_next < _away.Length + _order.Length)
        {
            _elements.Write(_order[_next - _away.Length]);
        }
        else
        {
            WriteAfter();
            return false;
        }

        _next++;
        return true;
    }

    private static SourceDocument WholeOf(Argument argument)
    {
        var whole = new SourceDocument(null, null, -1)
        {
            Title = argument.Title,
            Schema = argument.Origin.Schema,
            UnknownMembers = argument.Origin.UnknownMembers,
        };
        whole.Modules.AddRange(argument.DeclaredModules.Select(module => new PlacedModule(module, -1, [])));
        return whole;
    }

    private void WriteBefore()
    {
        IndentedText json = _elements.Json;
        json.OpenObject();
        if (_document.Schema is { } schema)
        {
            json.Member("$schema", schema);
        }

        json.Member("format", DocumentReader.Format);
        json.Member("title", _document.Title);
        if (_document.Module is { } module)
        {
            json.Member("module", module);
        }

        if (_document.IsContract)
        {
            json.Name("contract");
            json.Literal("true");
        }

        if (_document.Includes.Count > 0)
        {
            json.Name("include");
            json.OpenList();
            foreach ((string reference, int _) in _document.Includes)
            {
                json.String(reference);
            }

            json.CloseList();
        }

        if (_document.Modules.Count > 0)
        {
            json.Name("modules");
            json.Raw(ModulesText.Of(_document.Modules.Select(module => module.Module)));
        }

        json.Name("elements");
        json.OpenList();
    }

    private void WriteAfter()
    {
        IndentedText json = _elements.Json;
        json.CloseList();
        foreach ((string name, RawJson value) in _document.UnknownMembers)
        {
            json.Name(name);
            json.Raw(value.Text);
        }

        json.CloseObject();
        json.Text.Append((byte)'\n');
    }
}
