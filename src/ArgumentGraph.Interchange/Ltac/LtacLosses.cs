namespace ArgumentGraph.Interchange.Ltac;

/// <summary>Says what of an argument LTAC has no place for, once it has been written.</summary>
internal sealed class LtacLosses(Argument argument, LtacTree tree, LtacLineWriter lines, string[] names, ArgumentExport export)
{
    private readonly NumberedArgument _structure = argument.Numbered;

    /// <param name="roots">The elements that begin packages, in the order written.</param>
    /// <param name="package">Of each element the one that begins its package.</param>
    public void Report(List<int> roots, int[] package)
    {
        string? title = roots.Select(root => LtacLineWriter.Flat(_structure.Elements[root].Statement)).FirstOrDefault(statement => statement.Length > 0);
        if (roots.Count == 0)
        {
            export.Lose(LossKind.Dropped, "The title: there is no element, and an outline without elements cannot be read.");
        }
        else if (!string.Equals(title, argument.Title, StringComparison.Ordinal))
        {
            export.Lose(LossKind.Dropped, $"The title '{Spelling.Clip(argument.Title)}': the first package's statement is read as one.");
        }

        if (roots.Count > 1 && _structure.AuthorOrder
            .Count(number => !IsPackage(_structure.Elements[number].Tags, "package", PackageOf(number, package))) is > 0 and int untagged)
        {
            string elements = untagged == 1 ? "element" : "elements";
            export.Lose(LossKind.Inferred, FormattableString.Invariant(
                $"The tag 'package' of {untagged} {elements}: there are {roots.Count} packages, and the tag says in which of them an element is."));
        }

        bool[] isGoal = GoalsRead(roots);
        foreach (int number in _structure.AuthorOrder)
        {
            Element element = _structure.Elements[number];
            ReportKind(element, number, isGoal[number]);
            ReportPlaces(number);
            ReportMembers(element);
            ReportTags(element, roots.Count > 1 ? PackageOf(number, package) : null);
            DropIf(tree.HasOtherData[number], element, "data that is not LTAC's");
            DropIf(!tree.HasOtherData[number] && !lines.IsKept(number), element, "part of the data that no longer fits");

            foreach ((string id, _) in tree.Data[number].Citations)
            {
                Drop(element, $"comment before the citation of '{Spelling.Clip(id)}', which is not written here,");
            }
        }
    }

    // What a reader will take for goals.
    private bool[] GoalsRead(List<int> roots)
    {
        bool?[] types = new bool?[_structure.ElementCount];
        var supports = new List<(int Upper, int Lower)>();
        for (int number = 0; number < types.Length; number++)
        {
            types[number] = _structure.Kinds[number] switch
            {
                ElementKind.Goal or ElementKind.Claim => true,
                ElementKind.Strategy => false,
                _ => null,
            };
        }

        for (int number = 0; number < types.Length; number++)
        {
            foreach (int supporter in types[number] is null ? [] : _structure.Supporters[number])
            {
                if (types[supporter] is not null)
                {
                    supports.Add((number, supporter));
                }
            }
        }

        return LtacKinds.Goals(types, roots, supports);
    }

    private void ReportKind(Element element, int number, bool isGoal)
    {
        if (element.Kind is ElementKind.Goal or ElementKind.Claim && isGoal != (element.Kind == ElementKind.Goal))
        {
            Change(element, isGoal
                ? $"The claim '{element.Id}' is read back as a goal: it begins a package, or something that does supports it."
                : $"The goal '{element.Id}' is read back as a claim: LTAC has one word for both, and nothing that begins a package supports it.");
        }

        if (tree.Data[number].Type is { } type && !string.Equals(type, tree.Types[number].ToWord(), StringComparison.Ordinal))
        {
            Change(element, $"'{element.Id}' was a {type.ToLowerInvariant()}, and is written as {tree.Types[number].WithArticle()}.");
        }
    }

    // Relationships that an argument may have, and that LTAC does not let stand.
    private void ReportPlaces(int number)
    {
        // What stands in a counter relation challenges, and may stand anywhere.
        foreach (LtacEntry entry in tree.Entries[number].Where(entry => entry.Relation is not { IsCounter: true })
            .SelectMany(entry => entry.Members ?? [entry]))
        {
            if (entry.IsPart && !LtacTypes.MayStandUnder(tree.Types[number], tree.Types[entry.Child]))
            {
                string weight = tree.Types[number] == LtacType.Strategy ? "a warning" : "an error";
                Change(_structure.Elements[number], $"'{names[entry.Child]}' is written under '{names[number]}', "
                    + $"where LTAC has no {tree.Types[entry.Child].ToWord()}; it is {weight} to readers.");
            }
        }
    }

    private void ReportMembers(Element element)
    {
        DropIf(element.Description is not null, element, "description");
        DropIf(element.Suppressions.Count > 0, element, "suppressions");
        DropIf(element.Cost is not null, element, "cost");
        DropIf(element.Order is not null, element, "order");
        DropIf(element.Row is not null, element, "row");
        DropIf(element.StatedStep is not null, element, "step in the response");
        DropIf(element is Goal { Harm: not null }, element, "time to harm");
        DropIf(element.ClaimPoints.Count > 0, element, "claim points");
        foreach (string member in element.UnknownMembers.Keys)
        {
            Drop(element, $"member '{member}'");
        }

        switch (element)
        {
            case SupportableElement supportable:
                if (supportable.Requirement != Requirement.All)
                {
                    Change(element, $"'{element.Id}' needs {supportable.Requirement} of its supporters; in LTAC it needs all.");
                }

                DropIf(supportable.Likelihood is not null, element, "probability");
                DropIf(element is Goal { IsPathway: true }, element, "mark as a pathway");
                break;
            case Evidence evidence:
                DropIf(evidence.State is not null, element, "state");
                DropIf(evidence.Subject is not null, element, "subject");
                DropIf(evidence.Collected is not null, element, "day of collection");
                DropIf(evidence.Expires is not null, element, "day of expiry");
                DropIf(evidence.Likelihood is not null, element, "probability");
                break;
            case Assumption assumption:
                DropIf(assumption.State != AssumptionState.Holds, element, "state");
                DropIf(assumption.Expires is not null, element, "day of expiry");
                DropIf(assumption.Likelihood is not null, element, "probability");
                break;
        }
    }

    private void ReportTags(Element element, string? package)
    {
        foreach (string key in element.Tags.Keys.Where(key => !IsPackage(element.Tags, key, package)))
        {
            Drop(element, $"tag '{Spelling.Clip(key)}'");
        }
    }

    private string PackageOf(int number, int[] package) => names[package[number]];

    private static bool IsPackage(ValueMap<ValueList<string>> tags, string key, string? package) =>
        package is not null && string.Equals(key, "package", StringComparison.Ordinal) && tags.TryGetValue(key, out ValueList<string>? values)
        && values.Count == 1 && string.Equals(values[0], package, StringComparison.Ordinal);

    private void DropIf(bool isThere, Element element, string what)
    {
        if (isThere)
        {
            Drop(element, what);
        }
    }

    private void Drop(Element element, string what) => export.Lose(LossKind.Dropped, $"The {what} of '{element.Id}' has no place in LTAC.", element.Id);

    private void Change(Element element, string message) => export.Lose(LossKind.Changed, message, element.Id);
}
