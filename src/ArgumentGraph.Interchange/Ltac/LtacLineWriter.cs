namespace ArgumentGraph.Interchange.Ltac;

/// <summary>Writes the lines of an outline, each such that it is read back as it was meant.</summary>
internal sealed class LtacLineWriter(NumberedArgument structure, LtacTree tree, string[] names, ArgumentExport export)
{
    // No text may have U+0000.
    private const string NullShown = @"\u{0}";

    private readonly TextWriter _text = export.Text;

    // Of elements with data, what a reader will keep of what has been written.
    private readonly LtacData?[] _kept = new LtacData?[tree.Data.Length];

    /// <summary>Whether a reader will find the data of an element as they are.</summary>
    public bool IsKept(int number) => structure.Elements[number].Data is not { } data || data.Equals(_kept[number]?.ToJson());

    public void WriteDeclaration(LtacEntry entry, int depth, int owner)
    {
        int number = entry.Child;
        Element element = structure.Elements[number];
        LtacData data = tree.Data[number];
        LtacData? kept = KeptOf(number);
        List<string> moved = TakeCitationComments(number, owner);
        if (moved.Count > 0)
        {
            export.Lose(
                LossKind.Changed, $"The data of '{element.Id}': it is written at its citation with a comment, and the comment becomes its own.", element.Id);
        }

        kept?.Comments.AddRange(WriteComments([.. moved, .. data.Comments], depth));
        List<string> options = [.. data.Options.Where(option => IsWritable(option, number, isRoot: owner < 0))];
        kept?.Options.AddRange(
            options.Where(option => element is not SupportableElement || !string.Equals(option, LtacOptions.NeedsSupport, StringComparison.Ordinal)));
        kept?.Under.AddRange(data.Under.Where(id => tree.IsUnder(number, id)));
        kept?.Type = tree.Types[number] switch
        {
            LtacType.Claim when element is Assumption => LtacType.Claim.ToWord(),
            LtacType.Justification when element is SupportableElement => LtacType.Justification.ToWord(),
            _ => null,
        };
        if (element is SupportableElement { IsUndeveloped: true } && !options.Contains(LtacOptions.NeedsSupport, StringComparer.Ordinal))
        {
            options.Insert(0, LtacOptions.NeedsSupport);
        }

        options.AddRange(ChallengeOf(entry));
        string? reference = element switch
        {
            Evidence evidence => evidence.Source,
            Assumption assumption => assumption.Source,
            _ => data.Reference,
        };
        string statement = Flat(element.Statement, "statement", element.Id);
        reference = WritableReference(reference, element is Evidence or Assumption ? "source" : "reference", element.Id);
        kept?.Reference = element is Evidence or Assumption ? null : reference;
        WriteLine(depth, $"{tree.Types[number].ToWord()} {names[number]}:", statement, options, reference);
    }

    public void WriteCitation(LtacEntry entry, int depth, int owner, bool isNear)
    {
        int number = entry.Child;
        if (TakeCitationComments(number, owner) is { Count: > 0 } comments)
        {
            KeptOf(owner)?.Citations.Add((structure.Elements[number].Id, WriteComments(comments, depth)));
        }

        string[] options = ChallengeOf(entry);
        if (isNear)
        {
            Indent(depth);
            _text.Write($"- {LtacType.Link.ToWord()} {names[number]}{(options.Length == 0 ? string.Empty : $" {{{string.Join(", ", options)}}}")}\n");
        }
        else if (options.Length > 0)
        {
            // Options follow a statement: the one it is declared with.
            WriteLine(depth, $"{tree.Types[number].ToWord()} ^{names[number]}:", Flat(structure.Elements[number].Statement, null, null), options, null);
        }
        else
        {
            Indent(depth);
            _text.Write($"- {tree.Types[number].ToWord()} ^{names[number]}\n");
        }
    }

    public void WriteRelation(LtacRelation relation, int depth, int owner)
    {
        List<string> comments = WriteComments(relation.Comments, depth);
        string id = relation.Id is null ? string.Empty : $" {relation.Id}";
        string text = Flat(relation.Text, null, null);
        string? reference = relation.Reference is null ? null : WritableReference(relation.Reference, "reference in a relation", structure.Elements[owner].Id);
        WriteLine(depth, $"{LtacType.Relation.ToWord()}{id}:", text, relation.Options, reference);
        if (!relation.IsPlain)
        {
            KeptOf(owner)?.Relations.Add(relation with { Text = text, Reference = reference, Comments = comments });
        }
    }

    /// <summary>Writes the comments that end the text: to a reader, those of the last package.</summary>
    public void WriteEnd(List<string> comments, int lastRoot)
    {
        List<string> written = WriteComments(comments, 0);
        if (KeptOf(lastRoot) is { } kept)
        {
            kept.End.AddRange(written);
            return;
        }

        string id = structure.Elements[lastRoot].Id;
        export.Lose(LossKind.Changed, $"The comments that end the text are read as data of '{id}', which is written last.", id);
    }

    // Gives the lines as they are read.
    private List<string> WriteComments(List<string> comments, int depth)
    {
        var written = new List<string>();
        foreach (string comment in comments)
        {
            string line = comment.Length == 0 ? string.Empty : Flat(comment[0] == '#' ? comment : "# " + comment, null, null);
            if (line.Length > 0)
            {
                Indent(depth);
                _text.Write(line);
            }

            _text.Write('\n');
            written.Add(line);
        }

        return written;
    }

    private LtacData? KeptOf(int number) => structure.Elements[number].Data is null ? null : _kept[number] ??= new LtacData();

    // The comments that stood before an element where another one cited it.
    private List<string> TakeCitationComments(int number, int owner)
    {
        List<(string Id, List<string> Comments)>? citations = owner < 0 ? null : tree.Data[owner].Citations;
        int index = citations?.FindIndex(citation => string.Equals(citation.Id, structure.Elements[number].Id, StringComparison.Ordinal)) ?? -1;
        if (index < 0)
        {
            return [];
        }

        List<string> comments = citations![index].Comments;
        citations.RemoveAt(index);
        return comments;
    }

    private void WriteLine(int depth, string head, string statement, IReadOnlyList<string> options, string? reference)
    {
        Indent(depth);
        _text.Write($"- {head}");
        if (statement.Length > 0)
        {
            _text.Write($" {statement}");
        }

        if (options.Count > 0)
        {
            _text.Write($" {{{string.Join(", ", options)}}}");
        }
        else if (statement.EndsWith('}'))
        {
            _text.Write(" {}");
        }

        if (reference is not null)
        {
            _text.Write($" ({reference})");
        }
        else if (options.Count == 0 && statement.EndsWith(')'))
        {
            _text.Write(" ()");
        }

        _text.Write('\n');
    }

    private string[] ChallengeOf(LtacEntry entry)
    {
        if (!entry.IsChallenge)
        {
            return [];
        }

        if (tree.Data[entry.Child].Challenge is not { } words || !Words(words).TrueForAll(LtacOptions.IsChallenge))
        {
            return [LtacOptions.Defeater];
        }

        KeptOf(entry.Child)?.Challenge = string.Equals(words, LtacOptions.Defeater, StringComparison.Ordinal) ? null : words;
        return [words];
    }

    private static List<string> Words(string options) => [.. options.Split(", ")];

    private bool IsWritable(string option, int number, bool isRoot)
    {
        string id = structure.Elements[number].Id;
        bool isWritable = !SaysMore(option, number) && option.Length > 0 && option.Trim(' ', '\t').Length == option.Length
            && option.IndexOfAny([',', '{', '}', '\r', '\n', '\0']) < 0 && (isRoot || !LtacOptions.IsChallenge(option));
        if (!isWritable)
        {
            export.Lose(LossKind.Dropped, $"The option '{Spelling.Clip(option)}' of '{id}' has no place in the line where the element is written.", id);
        }

        return isWritable;
    }

    // Whether an option would be read as something that the element is not: open, an assumption, or two things at once.
    private bool SaysMore(string option, int number) => structure.Elements[number] switch
    {
        SupportableElement { IsUndeveloped: false } when option is LtacOptions.NeedsSupport => true,
        SupportableElement { IsUndeveloped: true } when option is not LtacOptions.NeedsSupport && LtacOptions.IsStatus(option) => true,
        Goal or Claim when option is LtacOptions.Assumed or LtacOptions.Axiomatic =>
            structure.Supporters.CountOf(number) == 0 && structure.Contexts.CountOf(number) == 0
            && structure.Challenges.CountBy(number) == 0 && structure.Supported.CountOf(number) > 0,
        _ => false,
    };

    // A reference ends at the parenthesis that closes it, and "()" is none.
    private string? WritableReference(string? reference, string what, string id)
    {
        if (reference is null)
        {
            return null;
        }

        string flat = Flat(reference, null, null);
        if (flat.Length == 0)
        {
            export.Lose(LossKind.Dropped, $"The {what} of '{id}': it is blank.", id);
            return null;
        }

        if (LtacLineParser.OpeningOf($"({flat})") != 0)
        {
            flat = flat.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
        }

        if (!string.Equals(flat, reference, StringComparison.Ordinal))
        {
            export.Lose(LossKind.Changed, $"The {what} of '{id}' is written as '{Spelling.Clip(flat)}': it stands on one line in balanced parentheses.", id);
        }

        return flat;
    }

    // A statement is one line, without blanks at its ends.
    private string Flat(string text, string? what, string? id)
    {
        string flat = Flat(text);
        if (what is not null && !string.Equals(flat, text, StringComparison.Ordinal))
        {
            string more = text.Contains('\0', StringComparison.Ordinal) ? $", and U+0000 as {NullShown}" : string.Empty;
            export.Lose(LossKind.Changed, $"The {what} of '{id}' is written on one line, without blanks at its ends{more}.", id);
        }

        return flat;
    }

    /// <summary>A text as it stands on a line.</summary>
    public static string Flat(string text) =>
        text.ReplaceLineEndings(" ").Replace('\r', ' ').Replace("\0", NullShown, StringComparison.Ordinal).Trim(' ', '\t');

    private void Indent(int depth)
    {
        for (int i = 0; i < depth; i++)
        {
            _text.Write("  ");
        }
    }
}
