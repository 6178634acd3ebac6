namespace ArgumentGraph.Tool.Tests.Packages;

/// <summary>A package that others have made, as it describes itself.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Licence">The SPDX expression of its licence; where it has none, what it says instead.</param>
/// <param name="Project">The address of its project.</param>
/// <param name="Copyright">Its copyright line.</param>
internal sealed record OthersPackage(string Id, string Version, string Licence, string Project, string Copyright)
{
    public override string ToString() => $"{Id} {Version}";
}
