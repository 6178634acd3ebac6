using ArgumentGraph.Model;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Validation;

/// <summary>Do modules cite each other as the standard (part 1, 4) says? Linear, but for the sentences of the findings that are listed.</summary>
internal sealed class ModuleCheck
{
    private readonly Inspection _inspection;
    private readonly ArgumentStructure _structure;
    private readonly ValueList<ArgumentModule> _modules;
    private readonly HashSet<(string? Module, string Id)> _away = [];
    private readonly HashSet<(string From, string To)> _ofContracts = [];
    private readonly HashSet<string> _contracts;

    private ModuleCheck(Inspection inspection)
    {
        _inspection = inspection;
        _structure = inspection.Structure;
        _modules = inspection.Argument.Modules;
        _contracts = _modules.Where(module => module.IsContract).Select(module => module.Name).ToHashSet(StringComparer.Ordinal);
        foreach (ArgumentModule module in _modules)
        {
            foreach (AwayElement away in module.AwayElements)
            {
                _away.Add((module.Name, away.Id));
                _ofContracts.UnionWith(away.SupportedBy.Concat(away.InContextOf).Select(to => (away.Id, to)));
            }
        }
    }

    public static void Check(Inspection inspection)
    {
        if (inspection.Structure.NamesModules || inspection.Argument.Modules.Count > 0)
        {
            var check = new ModuleCheck(inspection);
            check.CheckAwayElements();
            check.CheckElements();
            check.CheckCitations();
        }
    }

    private void CheckAwayElements()
    {
        foreach (PlacedModule placed in _inspection.Argument.Origin.Modules)
        {
            ArgumentModule module = placed.Module;
            for (int i = 0; i < module.AwayElements.Count; i++)
            {
                AwayElement away = module.AwayElements[i];
                int number = _structure.Find(away.Id);
                if (number >= 0)
                {
                    CheckAway(module, away, number, placed.OffsetOfAway(i));
                }
            }
        }
    }

    private void CheckAway(ArgumentModule module, AwayElement away, int number, int offset)
    {
        Element element = _structure.Elements[number];
        if (away.Kind != element.Kind)
        {
            _inspection.ReportAt(
                Rules.AwayElementDiffers, number, offset,
                $"The module '{module.Name}' cites '{away.Id}' as a {away.Kind.ToWord()}; it is {Wording.WithArticle(element.Kind)}.");
        }
        else if (away.Statement != element.Statement)
        {
            _inspection.ReportAt(
                Rules.AwayElementDiffers, number, offset,
                $"The module '{module.Name}' cites '{away.Id}' as \"{Spelling.Clip(away.Statement)}\"; it says \"{Spelling.Clip(element.Statement)}\".");
        }

        if (ContractAround(element) is { } contract && !IsWithin(module.Name, contract))
        {
            _inspection.ReportAt(
                Rules.PrivateElementCited, number, offset,
                $"The module '{module.Name}' cites '{away.Id}', which is part of the contract '{contract}'; a contract has no interface: cite what it joins.");
        }
        else if (!element.IsAway && !element.IsPublic && !module.IsContract)
        {
            _inspection.ReportAt(
                Rules.PrivateElementCited, number, offset, $"The module '{module.Name}' cites '{away.Id}', which is not public; mark it as public.");
        }

        if (module.IsContract && away.InContextOf.FirstOrDefault(IsGoal) is { } goal)
        {
            _inspection.ReportAt(
                Rules.AwayGoalInContextOfGoal, number, offset,
                $"The contract '{module.Name}' puts the away {element.Kind.ToWord()} '{away.Id}' in the context of '{goal}', which is "
                    + $"{Wording.WithArticle(_structure.Elements[_structure.Find(goal)].Kind)}; name a context, assumption or justification.");
        }

        if (!module.IsContract && away.SupportedBy.Count + away.InContextOf.Count > 0)
        {
            _inspection.ReportAt(
                Rules.AwayElementDeveloped, number, offset,
                $"The module '{module.Name}' cites '{away.Id}' and says what supports or frames it; only a contract may.");
        }
    }

    private bool IsGoal(string id) => _structure.Find(id) is >= 0 and int number && IsGoal(number);

    // The contract that an element is part of, in a private module of it or in itself (4.7.3).
    private string? ContractAround(Element element) =>
        _contracts.Count == 0 || element is not { Module: { } module, IsAway: false } ? null : ModuleName.Of(ModuleName.Qualify(module, "x"), _contracts);

    private static bool IsWithin(string module, string contract) =>
        module == contract || (module.StartsWith(contract, StringComparison.Ordinal) && module[contract.Length] == ModuleName.Separator);

    private void CheckElements()
    {
        var cited = _away.Select(away => away.Id).ToHashSet(StringComparer.Ordinal);
        foreach (int number in _structure.AuthorOrder)
        {
            Element element = _structure.Elements[number];
            bool isInContract = element.Module is { } module && _contracts.Contains(module);
            if (element.IsAway)
            {
                _inspection.Report(
                    Rules.ModuleNotHere, number,
                    $"The {element.Kind.ToWord()} '{element.Id}' is cited, and its module is not here; it is assumed to hold.");
            }

            if (element.IsPublic)
            {
                CheckPublic(number, element, isInContract, cited);
            }

            if (element.IsLeftToContract)
            {
                CheckLeftToContract(number, (SupportableElement)element, isInContract);
            }
        }
    }

    private void CheckPublic(int number, Element element, bool isInContract, HashSet<string> cited)
    {
        if (isInContract)
        {
            _inspection.Report(
                Rules.PublicInContract, number,
                $"'{element.Id}' is public, and stands in the contract '{element.Module}', which has no interface; remove the mark.");
        }
        else if (!cited.Contains(element.Id) && !IsUsedElsewhere(number, element.Module))
        {
            _inspection.Report(Rules.PublicElementNotCited, number, $"'{element.Id}' is public, and no other module cites it.");
        }

        if (element is SupportableElement)
        {
            foreach (int context in _structure.Contexts[number])
            {
                Element stated = _structure.Elements[context];
                if (!stated.IsPublic && !stated.IsAway && stated.Module == element.Module)
                {
                    _inspection.Report(
                        Rules.PrivateContextOfPublicGoal, number,
                        $"The {element.Kind.ToWord()} '{element.Id}' is public, and its {stated.Kind.ToWord()} '{stated.Id}' is not; mark both or neither.",
                        [context], "What it states");
                }
            }
        }
    }

    private bool IsUsedElsewhere(int number, string? module) =>
        _structure.Supported[number].ToArray().Concat(_structure.ContextUsers[number].ToArray()).Any(user => _structure.Elements[user].Module != module);

    private void CheckLeftToContract(int number, SupportableElement element, bool isInContract)
    {
        int[] own = [.. _structure.Supporters[number].ToArray().Where(supporter => !_ofContracts.Contains((element.Id, _structure.Elements[supporter].Id)))];
        if (own.Length > 0)
        {
            _inspection.Report(
                Rules.ContractGoalDeveloped, number,
                $"'{element.Id}' is to be supported by contract, and its own module supports it with '{_inspection.IdOf(own[0])}'; keep one of the two.",
                own, "Supports it");
        }
        else if (element.IsUndeveloped)
        {
            _inspection.Report(
                Rules.ContractGoalDeveloped, number, $"'{element.Id}' is to be supported by contract, and marked as undeveloped; keep one of the two marks.");
        }
        else if (isInContract)
        {
            _inspection.Report(
                Rules.ContractGoalDeveloped, number, $"'{element.Id}' is to be supported by contract, and stands in one; support it there.");
        }
        else if (_structure.Supporters.CountOf(number) == 0)
        {
            _inspection.Report(Rules.MissingContract, number, $"'{element.Id}' is to be supported by contract, and no contract says what supports it.");
        }
    }

    private void CheckCitations()
    {
        bool[] hasContext = ContextsAbove();
        for (int number = 0; number < _structure.ElementCount; number++)
        {
            Element from = _structure.Elements[number];
            foreach (int to in _structure.Supporters[number])
            {
                CheckCitation(number, from, to, RelationshipKind.SupportedBy, hasContext[number]);
            }

            foreach (int to in _structure.Contexts[number])
            {
                CheckCitation(number, from, to, RelationshipKind.InContextOf, hasContext[number]);
            }
        }
    }

    private void CheckCitation(int number, Element from, int to, RelationshipKind kind, bool isInContext)
    {
        Element cited = _structure.Elements[to];
        if (cited.IsAway || cited.Module == from.Module || _ofContracts.Contains((from.Id, cited.Id)))
        {
            return;
        }

        // Where ids are common to all modules, as in GSN YAML, modules cite each other by the id alone.
        bool isNamed = cited.Module is { } module && cited.Id.StartsWith(module + ModuleName.Separator, StringComparison.Ordinal);
        if (isNamed && !_away.Contains((from.Module, cited.Id)))
        {
            string citing = from.Module is null ? "An element outside of all modules" : $"The module '{from.Module}'";
            _inspection.ReportRelationship(
                Rules.CitedWithoutAwayElement, number, NumberOf(number, to, kind), $"{citing} cites '{cited.Id}' without an away element that keeps its text.");
        }

        if (isInContext && FramesOf(to).Length > 0 && _inspection.WillShow(Rules.ContextsToConfirm, number))
        {
            _inspection.Report(
                Rules.ContextsToConfirm, number,
                $"'{from.Id}' cites '{cited.Id}' of {Named(cited.Module)}: "
                + $"confirm that {Ids(ContextsOver(number))} and {Ids(FramesOf(to))} agree.",
                [to], "The element cited");
        }
    }

    private static string Named(string? module) => module is null ? "no module" : $"the module '{module}'";

    private string Ids(int[] numbers)
    {
        const int Shown = 8;
        string ids = string.Join(", ", numbers.Take(Shown).Select(_inspection.IdOf));
        return numbers.Length > Shown ? $"{ids} and {numbers.Length - Shown} more" : ids;
    }

    private int NumberOf(int from, int to, RelationshipKind kind) => kind == RelationshipKind.SupportedBy
        ? _structure.Supporters.Starts[from] + _structure.Supporters[from].IndexOf(to)
        : _structure.ContextRelationship(_structure.Contexts.Starts[from] + _structure.Contexts[from].IndexOf(to));

    // By number: whether the element, or one above it in its own module, states a context. What is above has a higher number.
    private bool[] ContextsAbove()
    {
        var has = new bool[_structure.ElementCount];
        for (int number = has.Length - 1; number >= 0; number--)
        {
            has[number] |= FramesOf(number).Length > 0;
            foreach (int supporter in has[number] ? _structure.Supporters[number] : [])
            {
                has[supporter] |= _structure.Elements[supporter].Module == _structure.Elements[number].Module;
            }
        }

        return has;
    }

    private int[] ContextsOver(int number)
    {
        var seen = new HashSet<int> { number };
        var open = new List<int> { number };
        for (int next = 0; next < open.Count; next++)
        {
            foreach (int above in _structure.Supported[open[next]])
            {
                if (_structure.Elements[above].Module == _structure.Elements[number].Module && seen.Add(above))
                {
                    open.Add(above);
                }
            }
        }

        return [.. open.SelectMany(FramesOf).Distinct()];
    }

    // What an element states, but for away goals.
    private int[] FramesOf(int number) =>
        _structure.Contexts.CountOf(number) == 0 ? [] : [.. _structure.Contexts[number].ToArray().Where(context => !IsGoal(context))];

    private bool IsGoal(int number) => _structure.Kinds[number] is ElementKind.Goal or ElementKind.Claim;
}
