namespace ArgumentGraph.Interchange.Ltac;

/// <summary>Makes an argument of the lines of an outline.</summary>
internal sealed class LtacMapping(ArgumentImport draft, List<LtacLine> lines)
{
    private readonly Dictionary<string, LtacLine> _declared = new(StringComparer.Ordinal);
    private readonly List<LtacLine> _elements = [];

    public void Map()
    {
        Declare();
        foreach (LtacLine line in lines)
        {
            Relate(line);
        }

        DecideKinds();
        new LtacKeeping(draft, lines).Keep();
        AddElements();
        new LtacConnecting(draft, lines).Connect();
    }

    private void Declare()
    {
        foreach (LtacLine line in lines.Where(line => line.IsDeclared))
        {
            line.Number = _elements.Count;
            line.Target = line;
            _elements.Add(line);
            if (line.Id is { } id)
            {
                _declared.TryAdd(id, line);
            }
        }

        var ids = new LtacIds(_declared.ContainsKey);
        foreach (LtacLine line in _elements.Where(line => line.Id is null))
        {
            line.Id = ids.For(line.Type, line.Text);
            draft.Lose(LossKind.Inferred, line.File, line.At, $"The id '{line.Id}', for the {line.Type.ToWord()} has none.", line.Id);
        }
    }

    private void Relate(LtacLine line)
    {
        if (line.IsCitation)
        {
            line.Target = line.Id is null ? null : _declared.GetValueOrDefault(line.Id);
            CheckCitation(line);
        }

        if (line.Parent is not { } parent)
        {
            if (!line.IsDeclared)
            {
                draft.Report(
                    FormatRules.MisplacedLine, line.File, line.At,
                    $"A {(line.IsCitation ? "citation" : "relation")} stands under what it relates to; a package begins with an element of its own.", line.Id);
            }

            return;
        }

        line.Owner = parent;
        if (parent.Type == LtacType.Relation)
        {
            line.Owner = parent.Owner;
            line.Relation = parent;
        }
        else if (parent.IsCitation)
        {
            line.Owner = parent.Target;
            draft.Report(
                FormatRules.MisplacedLine, line.File,
                line.At, $"What supports '{parent.Id}' belongs under the line that declares '{parent.Id}', not under a line that cites it.", line.Id);
        }

        if (line.Type == LtacType.Relation)
        {
            if (line.Relation is not null)
            {
                line.Relation = null;
                draft.Lose(LossKind.Changed, line.File, line.At, "The relation stands in a relation; it is read as standing beside it.", line.Owner?.Id);
            }
        }
        else if (line.Owner is not null)
        {
            line.Relation?.Members.Add(line);
            FindRole(line, line.Owner);
        }
    }

    private static bool IsOwnChallenge(LtacLine line) => line.Options.Exists(LtacOptions.IsChallenge);

    private void FindRole(LtacLine line, LtacLine owner)
    {
        line.Role = line.Relation switch
        {
            { } relation when relation.Has(LtacOptions.Defeated) && IsOwnChallenge(line) => LtacRole.RelationChallenge,
            { } relation when relation.IsCounter || IsOwnChallenge(line) => LtacRole.Challenge,
            null when IsOwnChallenge(line) => LtacRole.Challenge,
            _ => LtacRole.Part,
        };
        LtacType type = line.Target?.Type ?? line.Type;
        if (line.Role != LtacRole.Part)
        {
            owner.IsChallenged |= line.Role == LtacRole.Challenge;
            if (line.Target is { } challenger)
            {
                challenger.IsChallenger = true;
            }

            return;
        }

        if (type != LtacType.Link && !LtacTypes.MayStandUnder(owner.Type, type))
        {
            // An argument lets a strategy rest on evidence or another strategy, with a warning; so the outline that is written of one is readable.
            draft.Report(
                FormatRules.MisplacedLine,
                line.File,
                line.At,
                $"{char.ToUpperInvariant(type.WithArticle()[0])}{type.WithArticle()[1..]} cannot stand under {owner.Type.WithArticle()}; {Allowed(owner.Type)}",
                line.Id,
                owner.Type == LtacType.Strategy ? Severity.Warning : null);
            if (owner.Type is LtacType.Evidence or LtacType.Context or LtacType.Assumption)
            {
                line.Role = LtacRole.None;
                return;
            }
        }

        owner.HasSupport |= type.Supports();
        owner.HasContext |= !type.Supports();
    }

    private void CheckCitation(LtacLine line)
    {
        if (line.Target is not { } target)
        {
            return;
        }

        if (line.Type != LtacType.Link && line.Type != target.Type)
        {
            draft.Report(
                Rules.UnknownKind,
                line.File, line.At, $"'{line.Id}' is cited as {line.Type.WithArticle()} and declared as {target.Type.WithArticle()}.", line.Id);
        }

        CheckPackage(line, target.Root);
        if (line.Text.Length > 0 && !string.Equals(line.Text, target.Text, StringComparison.Ordinal))
        {
            draft.Report(
                FormatRules.DifferingCitation,
                line.File,
                line.TextAt,
                $"'{line.Id}' is cited as '{Spelling.Clip(line.Text)}', and declared as '{Spelling.Clip(target.Text)}', "
                + "which counts; cite it without a statement, or with the same.",
                line.Id);
            draft.Lose(
                LossKind.Dropped,
                line.File, line.TextAt, $"'{line.Id}' is cited with another statement than it is declared with, which is the one that is kept.", line.Id);
        }
    }

    private void CheckPackage(LtacLine line, LtacLine root)
    {
        const string Prefix = "Package ";
        if (line.Package is not { Length: > 0 } package)
        {
            return;
        }

        string name = package.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? package[Prefix.Length..].TrimStart() : package;
        if (name != root.Id && name != root.Text && package != root.Id && package != root.Text)
        {
            draft.Report(
                FormatRules.DifferingCitation,
                line.File,
                line.IdAt,
                $"'{line.Id}' is cited from the package '{Spelling.Clip(package)}', and declared in the package '{root.Id}'; the id counts.",
                line.Id);
        }
    }

    private void DecideKinds()
    {
        bool?[] types = new bool?[_elements.Count];
        foreach (LtacLine line in _elements)
        {
            types[line.Number] = line.Type switch
            {
                LtacType.Claim => IsTakenAsGiven(line) ? null : true,
                LtacType.Justification => line.HasSupport || line.IsChallenger ? true : null,
                LtacType.Strategy => false,
                _ => null,
            };
        }

        var supports = new List<(int Upper, int Lower)>();
        foreach (LtacLine line in lines)
        {
            if (line is { Role: LtacRole.Part, Owner: { } owner, Target: { } target } && types[owner.Number] is not null && types[target.Number] is not null)
            {
                supports.Add((owner.Number, target.Number));
            }
        }

        bool[] isGoal = LtacKinds.Goals(types, _elements.Where(line => line.Parent is null).Select(line => line.Number), supports);
        foreach (LtacLine line in _elements)
        {
            line.Kind = line.Type switch
            {
                LtacType.Strategy => ElementKind.Strategy,
                LtacType.Evidence => ElementKind.Evidence,
                LtacType.Context => ElementKind.Context,
                LtacType.Assumption => ElementKind.Assumption,
                _ when types[line.Number] == true => isGoal[line.Number] ? ElementKind.Goal : ElementKind.Claim,
                LtacType.Justification => ElementKind.Justification,
                _ => ElementKind.Assumption,
            };
        }

        foreach (LtacLine line in _elements)
        {
            line.Scope = line.Owner is { } owner ? (IsSupportable(owner.Kind) ? owner : owner.Scope) : null;
        }
    }

    // A claim that is assumed or axiomatic holds without support: in an argument that is an assumption.
    private static bool IsTakenAsGiven(LtacLine line) =>
        (line.Has(LtacOptions.Assumed) || line.Has(LtacOptions.Axiomatic))
        && line is { HasSupport: false, HasContext: false, IsChallenger: false, Owner: not null, Role: LtacRole.Part };

    public static bool IsSupportable(ElementKind kind) => kind is ElementKind.Goal or ElementKind.Claim or ElementKind.Strategy;

    private void AddElements()
    {
        bool hasPackages = _elements.Count(line => line.Parent is null) > 1;
        foreach (LtacLine line in _elements)
        {
            draft.CancellationToken.ThrowIfCancellationRequested();
            Element element = ElementOf(line);
            if (hasPackages && line.Root is { IsDeclared: true, Id: { } package })
            {
                element = element with { Tags = ValueMap<ValueList<string>>.Empty.With("package", [package]) };
            }

            line.Handle = draft.Add(element, line.File, line.At, line.IdAt);
        }

        if (_elements.Find(line => line is { Parent: null, Text.Length: > 0 }) is { } first)
        {
            draft.Title = first.Text;
        }
    }

    private static Element ElementOf(LtacLine line)
    {
        RawJson? data = line.Data.ToJson();
        bool isOpen = line.Has(LtacOptions.NeedsSupport);
        string id = line.Id!;
        return line.Kind switch
        {
            ElementKind.Goal => new Goal(id, line.Text) { IsUndeveloped = isOpen, Data = data },
            ElementKind.Claim => new Claim(id, line.Text) { IsUndeveloped = isOpen, Data = data },
            ElementKind.Strategy => new Strategy(id, line.Text) { IsUndeveloped = isOpen, Data = data },
            ElementKind.Evidence => new Evidence(id, line.Text) { Source = line.Reference, Data = data },
            ElementKind.Assumption => new Assumption(id, line.Text) { Source = line.Reference, Data = data },
            ElementKind.Context => new Context(id, line.Text) { Data = data },
            _ => new Justification(id, line.Text) { Data = data },
        };
    }

    private static string Allowed(LtacType upper) => upper switch
    {
        LtacType.Strategy => "claims, assumptions, justifications and contexts can.",
        LtacType.Justification => "claims, strategies, evidence and contexts can.",
        _ => "contexts can, and what is a defeater.",
    };
}
