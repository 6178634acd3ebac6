namespace ArgumentGraph;

// The rules about modules, contracts and what they cite of each other.
public static partial class Rules
{
    /// <summary>AG2501: element of another module in the file of a module; an error by default.</summary>
    public static Rule ElementOfOtherModule { get; } = Error(
        "AG2501", "Element of another module",
        "A file of a module has the elements of that module, and away elements that cite others. An id that begins with the name of another module is one of "
            + "that module: say \"away\": true, or give it another id.",
        "1:4.3");

    /// <summary>AG2502: away element that says something else than the element it cites; a warning by default.</summary>
    public static Rule AwayElementDiffers { get; } = Module(
        "AG2502", "Away element that says something else", Severity.Warning,
        "An away element repeats the kind and the exact text of what it cites, so that whoever cites notices a change. See whether what was argued from the "
            + "old text still follows from the new one, then take it over.",
        "1:4.3.2");

    /// <summary>AG2503: private element cited by another module; a warning by default.</summary>
    public static Rule PrivateElementCited { get; } = Module(
        "AG2503", "Private element cited by another module", Severity.Warning,
        "Other modules may cite what a module says is public, so that its owner knows what must not change unseen. Mark the element as public, "
            + "or cite one that is.",
        "1:4.3");

    /// <summary>AG2504: public element that no other module cites; for information by default.</summary>
    public static Rule PublicElementNotCited { get; } = Module(
        "AG2504", "Public element that no other module cites", Severity.Information,
        "What is public is a promise to others. It may be meant for a case that is not here.", "1:4.3");

    /// <summary>AG2505: element of another module without an away element; a warning by default.</summary>
    public static Rule CitedWithoutAwayElement { get; } = Module(
        "AG2505", "Element of another module without an away element", Severity.Warning,
        "A module cites another by an away element, which keeps the text that was cited: without it, a change of that text goes unnoticed.", "1:4.3");

    /// <summary>AG2506: public element of a contract; an error by default.</summary>
    public static Rule PublicInContract { get; } = Module(
        "AG2506", "Public element of a contract", Severity.Error,
        "A contract joins modules, and has no interface of its own: nothing in it is public, and no other module cites it.", "1:4.7.3");

    /// <summary>AG2507: away element with support of its own outside of a contract; an error by default.</summary>
    public static Rule AwayElementDeveloped { get; } = Module(
        "AG2507", "Away element with support of its own", Severity.Error,
        "What supports an element is said in its own module; only a contract may say what supports an away goal.", "1:4.7.3");

    /// <summary>AG2508: to be supported by contract, and yet supported, undeveloped, or in a contract; an error by default.</summary>
    public static Rule ContractGoalDeveloped { get; } = Module(
        "AG2508", "To be supported by contract, and yet developed", Severity.Error,
        "What is to be supported by contract has no support in its own module, is not undeveloped, and does not stand in a contract.", "1:4.7.2");

    /// <summary>AG2509: to be supported by contract, and no contract does; a warning by default.</summary>
    public static Rule MissingContract { get; } = Module(
        "AG2509", "To be supported by contract, and no contract does", Severity.Warning,
        "Somebody else is to support it: write the contract that joins it to a public goal of a supplier, or read the file of the contract as well.",
        "1:4.7.2");

    /// <summary>AG2510: contexts of two modules to be confirmed together; for information by default.</summary>
    public static Rule ContextsToConfirm { get; } = Module(
        "AG2510", "Contexts of two modules to be confirmed together", Severity.Information,
        "To cite a goal is to assert that its context is consistent with the one in which it is cited. Only people can tell: read the contexts side by side.",
        "1:4.3.4");

    /// <summary>AG2511: private context of a public goal; a warning by default.</summary>
    public static Rule PrivateContextOfPublicGoal { get; } = Module(
        "AG2511", "Private context of a public goal", Severity.Warning,
        "Whoever cites a public goal takes its context over, and must be able to read it: mark the context, assumption or justification as public, too.",
        "1:4.6.3");

    /// <summary>AG2512: cited module that is not here; for information by default.</summary>
    public static Rule ModuleNotHere { get; } = Module(
        "AG2512", "Cited module that is not here", Severity.Information,
        "What is cited of it is assumed to hold, and every report says so. Read the module's file as well to judge the whole.", "1:4.3");

    /// <summary>AG2513: away goal that a contract puts in the context of a goal; an error by default.</summary>
    public static Rule AwayGoalInContextOfGoal { get; } = Module(
        "AG2513", "Away goal in the context of a goal", Severity.Error,
        "A contract may say in which contexts, assumptions and justifications an away goal stands. A goal in their place is for what a module writes itself: "
            + "its own goals and strategies.",
        "1:4.3");

    private static Rule[] OfModules =>
    [
        ElementOfOtherModule, AwayElementDiffers, PrivateElementCited, PublicElementNotCited, CitedWithoutAwayElement, PublicInContract,
        AwayElementDeveloped, ContractGoalDeveloped, MissingContract, ContextsToConfirm, PrivateContextOfPublicGoal, ModuleNotHere, AwayGoalInContextOfGoal,
    ];

    private static Rule Module(string id, string title, Severity severity, string help, string clause) =>
        new(id, title, RuleCategory.Module, severity, help, clause) { IsGathered = severity == Severity.Information };
}
