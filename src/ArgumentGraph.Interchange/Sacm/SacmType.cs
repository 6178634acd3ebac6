namespace ArgumentGraph.Interchange.Sacm;

/// <summary>What an XML element is in SACM, in its predecessor ARM, or in the GSN and CAE packages laid over it.</summary>
internal enum SacmType
{
    Other,

    /// <summary>Packages, interfaces, bindings, GSN modules.</summary>
    Package,

    /// <summary>The packages of terms and artifacts, which are not part of the argument.</summary>
    OtherPackage,
    Group,
    Claim,
    Reasoning,
    ArtifactReference,

    /// <summary>GSN: the element says of what kind it is.</summary>
    Goal,
    Strategy,
    Solution,
    Context,
    Assumption,
    Justification,

    Inference,
    AssertedEvidence,
    AssertedContext,

    /// <summary>AssertedArtifactSupport and AssertedArtifactContext, between references to artifacts.</summary>
    ArtifactRelationship,

    /// <summary>Of ARM: what is an inference or evidence with <c>isCounter</c> today.</summary>
    Challenge,

    /// <summary>GSN: from the supported to the supporter, unlike SACM's.</summary>
    SupportedBy,
    InContextOf,
}

/// <summary>Tells types by their local names, in any case: every producer has namespaces of its own.</summary>
internal static class SacmTypes
{
    private static readonly Dictionary<string, SacmType> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["AssuranceCasePackage"] = SacmType.Package,
        ["AssuranceCasePackageInterface"] = SacmType.Package,
        ["AssuranceCasePackageBinding"] = SacmType.Package,
        ["AssuranceCase"] = SacmType.Package,
        ["ArgumentPackage"] = SacmType.Package,
        ["ArgumentPackageInterface"] = SacmType.Package,
        ["ArgumentPackageBinding"] = SacmType.Package,
        ["Argumentation"] = SacmType.Package,
        ["Argument"] = SacmType.Package,
        ["Module"] = SacmType.Package,
        ["ContractModule"] = SacmType.Package,
        ["ArtifactPackage"] = SacmType.OtherPackage,
        ["ArtifactPackageInterface"] = SacmType.OtherPackage,
        ["ArtifactPackageBinding"] = SacmType.OtherPackage,
        ["TerminologyPackage"] = SacmType.OtherPackage,
        ["TerminologyPackageInterface"] = SacmType.OtherPackage,
        ["TerminologyPackageBinding"] = SacmType.OtherPackage,
        ["ArgumentGroup"] = SacmType.Group,
        ["Claim"] = SacmType.Claim,
        ["EvidenceAssertion"] = SacmType.Claim,
        ["ArgumentReasoning"] = SacmType.Reasoning,
        ["ArtifactReference"] = SacmType.ArtifactReference,
        ["InformationElement"] = SacmType.ArtifactReference,
        ["InformationElementCitation"] = SacmType.ArtifactReference,
        ["ArtifactElementCitation"] = SacmType.ArtifactReference,
        ["Goal"] = SacmType.Goal,
        ["AwayGoal"] = SacmType.Goal,
        ["Strategy"] = SacmType.Strategy,
        ["AwayStrategy"] = SacmType.Strategy,
        ["Solution"] = SacmType.Solution,
        ["AwaySolution"] = SacmType.Solution,
        ["Context"] = SacmType.Context,
        ["AwayContext"] = SacmType.Context,
        ["Assumption"] = SacmType.Assumption,
        ["AwayAssumption"] = SacmType.Assumption,
        ["Justification"] = SacmType.Justification,
        ["AwayJustification"] = SacmType.Justification,
        ["AssertedInference"] = SacmType.Inference,
        ["AssertedEvidence"] = SacmType.AssertedEvidence,
        ["AssertedContext"] = SacmType.AssertedContext,
        ["AssertedRationale"] = SacmType.AssertedContext,
        ["AssertedArtifactSupport"] = SacmType.ArtifactRelationship,
        ["AssertedArtifactContext"] = SacmType.ArtifactRelationship,
        ["AssertedChallenge"] = SacmType.Challenge,
        ["AssertedCounterEvidence"] = SacmType.Challenge,
        ["SupportedBy"] = SacmType.SupportedBy,
        ["InContextOf"] = SacmType.InContextOf,
    };

    public static SacmType Of(string name) => ByName.GetValueOrDefault(name);

    /// <summary>Whether a package only lists, by citations, what of another may be cited.</summary>
    public static bool IsInterface(string name) => name.EndsWith("PackageInterface", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a package joins others, by citations of what is in them.</summary>
    public static bool IsBinding(string name) =>
        name.EndsWith("PackageBinding", StringComparison.OrdinalIgnoreCase) || string.Equals(name, "ContractModule", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a package is one of arguments, and not the case around them.</summary>
    public static bool IsOfArgument(string name) => !name.StartsWith("AssuranceCase", StringComparison.OrdinalIgnoreCase);

    public static bool IsAsset(this SacmType type) => type is >= SacmType.Claim and <= SacmType.Justification;

    public static bool IsRelationship(this SacmType type) => type >= SacmType.Inference;
}
