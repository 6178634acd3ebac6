namespace ArgumentGraph.Interchange;

/// <summary>Writes the lines of an outline, each such that it is read back as it was meant.</summary>
internal sealed class LtacLineWriter(ArgumentStructure structure, LtacTree tree, string[] names, Export export)
{
    private readonly TextWriter _text = export.Text;

    public void WriteDeclaration(LtacEntry entry, int depth, int owner)
    {
        int number = entry.Child;
        Element element = structure.Elements[number];
        LtacData data = tree.Data[number];
        WriteCitationComments(number, owner, depth);
        WriteComments(data.Comments, depth);
        List<string> options = [.. data.Options.Where(option => IsWritable(option, element.Id, isRoot: owner < 0))];
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
        WriteLine(depth, $"{tree.Types[number].ToWord()} {names[number]}:", statement, options, WritableReference(reference, element.Id));
    }

    public void WriteCitation(LtacEntry entry, int depth, int owner, bool isNear)
    {
        int number = entry.Child;
        WriteCitationComments(number, owner, depth);
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

    public void WriteRelation(LtacRelation relation, int depth)
    {
        WriteComments(relation.Comments, depth);
        string id = relation.Id is null ? string.Empty : $" {relation.Id}";
        WriteLine(depth, $"{LtacType.Relation.ToWord()}{id}:", Flat(relation.Text, null, null), relation.Options, relation.Reference is null ? null : WritableReference(relation.Reference, null));
    }

    public void WriteComments(List<string> comments, int depth)
    {
        foreach (string comment in comments)
        {
            if (comment.Length > 0)
            {
                Indent(depth);
                _text.Write(comment[0] == '#' ? string.Empty : "# ");
                _text.Write(Flat(comment, null, null));
            }

            _text.Write('\n');
        }
    }

    private void WriteCitationComments(int number, int owner, int depth)
    {
        if (owner < 0 || tree.Data[owner].Citations.Count == 0)
        {
            return;
        }

        List<(string Id, List<string> Comments)> citations = tree.Data[owner].Citations;
        int index = citations.FindIndex(citation => string.Equals(citation.Id, structure.Elements[number].Id, StringComparison.Ordinal));
        if (index >= 0)
        {
            WriteComments(citations[index].Comments, depth);
            citations.RemoveAt(index);
        }
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

    private string[] ChallengeOf(LtacEntry entry) => !entry.IsChallenge ? [] : [tree.Data[entry.Child].Challenge is { } words && Words(words).TrueForAll(LtacOptions.IsChallenge) ? words : LtacOptions.Defeater];

    private static List<string> Words(string options) => [.. options.Split(", ")];

    private bool IsWritable(string option, string id, bool isRoot)
    {
        bool isWritable = option.Length > 0 && option.Trim(' ', '\t').Length == option.Length && option.IndexOfAny([',', '{', '}', '\r', '\n']) < 0 && (isRoot || !LtacOptions.IsChallenge(option));
        if (!isWritable)
        {
            export.Lose(LossKind.Dropped, $"The option '{Spelling.Clip(option)}' of '{id}' cannot stand where the element is written.", id);
        }

        return isWritable;
    }

    // A reference ends at the parenthesis that closes it, and "()" is none.
    private string? WritableReference(string? reference, string? id)
    {
        if (reference is null)
        {
            return null;
        }

        string flat = Flat(reference, null, null);
        if (flat.Length == 0)
        {
            export.Lose(LossKind.Dropped, $"The source of '{id}': it is blank.", id);
            return null;
        }

        if (LtacLineParser.OpeningOf($"({flat})") != 0)
        {
            flat = flat.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
        }

        if (!string.Equals(flat, reference, StringComparison.Ordinal))
        {
            export.Lose(LossKind.Changed, $"The source of '{id}' is written as '{Spelling.Clip(flat)}': it stands on one line in balanced parentheses.", id);
        }

        return flat;
    }

    // A statement is one line, without blanks at its ends.
    private string Flat(string text, string? what, string? id)
    {
        string flat = text.ReplaceLineEndings(" ").Replace('\r', ' ').Trim(' ', '\t');
        if (what is not null && !string.Equals(flat, text, StringComparison.Ordinal))
        {
            export.Lose(LossKind.Changed, $"The {what} of '{id}' is written on one line, without blanks at its ends.", id);
        }

        return flat;
    }

    private void Indent(int depth)
    {
        for (int i = 0; i < depth; i++)
        {
            _text.Write("  ");
        }
    }
}
