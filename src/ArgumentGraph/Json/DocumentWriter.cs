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

    private DocumentWriter(Argument argument, SourceDocument document, int[] order, FileNames? names = null)
    {
        _document = document;
        _order = order;
        _elements = new(argument.Structure, new IndentedText(), names);
        _away = names?.Module is not { } name || IsContinued(argument, document) ? []
            : [.. argument.Modules.First(module => module.Name == name).AwayElements.Where(away => !IsElementOf(argument, away, document))];
    }

    public Utf8Text Text => _elements.Json.Text;

    /// <summary>Whether there is enough text to be passed on.</summary>
    public bool IsPieceFull => Text.Count >= PieceSize;

    /// <summary>Writes one of the files of an argument: the elements that were read from it; those that are new stand in the first.</summary>
    /// <param name="argument">The argument, of several files.</param>
    /// <param name="file">The number of the file.</param>
    public static DocumentWriter OfFile(Argument argument, int file) => new(
        argument,
        argument.Origin.Documents[file] with { Title = file == 0 ? argument.Title : argument.Origin.Documents[file].Title },
        [.. ElementsOf(argument, file)],
        new FileNames(argument, argument.Origin.Documents[file].Module));

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

    // New elements stand in the first file of their module, those of none in the first of all.
    private static IEnumerable<int> ElementsOf(Argument argument, int file)
    {
        var elsewhere = argument.Origin.Elsewhere.ToHashSet(StringComparer.Ordinal);
        ValueList<SourceDocument> documents = argument.Origin.Documents;
        return argument.Structure.AuthorOrder.Where(number =>
            FileOf(argument.Structure.Elements[number], argument.Structure.ElementOffsets[number]) == file
            && !elsewhere.Contains(argument.Structure.Elements[number].Id));

        int FileOf(Element element, int offset)
        {
            int first = offset >= 0 || element.Module is null ? -1 : IndexOf(element.Module);
            return first >= 0 ? first : argument.Origin.FileOf(offset);
        }

        int IndexOf(string module)
        {
            int index = 0;
            while (index < documents.Count && documents[index].Module != module)
            {
                index++;
            }

            return index < documents.Count ? index : -1;
        }
    }

    // Of several files of a module the first says what it cites.
    private static bool IsContinued(Argument argument, SourceDocument document) =>
        argument.Origin.Documents.First(first => first.Module == document.Module).Part != document.Part;

    // What stands for an element that is not here is an element of the argument, and is written as one in the file where it was read first.
    private static bool IsElementOf(Argument argument, AwayElement away, SourceDocument document)
    {
        int number = argument.Structure.Find(away.Id);
        return number < 0 || (argument.Structure.Elements[number].IsAway
            && argument.Origin.Documents[argument.Origin.FileOf(argument.Structure.ElementOffsets[number])].Part == document.Part);
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
