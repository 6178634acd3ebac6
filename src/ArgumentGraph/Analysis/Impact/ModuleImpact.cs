namespace ArgumentGraph;

/// <summary>How much of a module changes reach: what of it has to be reviewed again, as numbers.</summary>
/// <param name="Module">The module's name.</param>
/// <param name="ElementCount">How many elements it has in the newer version.</param>
/// <param name="Added">How many of these only the newer version has.</param>
/// <param name="Touched">How many of the others the changes reach (<see cref="ImpactReport.Touched"/>).</param>
/// <param name="CouldMove">How many of those could stand otherwise, those that are not settled included.</param>
/// <param name="Moved">How many of those stand otherwise.</param>
public sealed record ModuleImpact(string Module, int ElementCount, int Added, int Touched, int CouldMove, int Moved)
{
    /// <summary>For example <c>Consumer: 3 of 41 elements to be reviewed again</c>.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Module}: {Added + Touched} of {ElementCount} {(ElementCount == 1 ? "element" : "elements")} to be reviewed again");
}
