using System.Globalization;
using ArgumentGraph.Interchange.GsnYaml;
using ArgumentGraph.Interchange.Sacm;

namespace ArgumentGraph.Interchange;

/// <summary>Says what a format leaves out of modules. Our own format and SACM have all; GSN YAML keeps what elements say.</summary>
internal static class ModuleLosses
{
    private static readonly (string What, Func<Element, bool> Has)[] Members =
    [
        ("module", element => element.Module is not null),
        ("public", element => element.IsPublic),
        ("away", element => element.IsAway),
        ("uninstantiated", element => element.IsUninstantiated),
        ("toBeSupportedByContract", element => element is Goal { IsToBeSupportedByContract: true } or Claim { IsToBeSupportedByContract: true }),
    ];

    /// <summary>Notes the losses: one for each element that has something of the kind, and one for what modules say of themselves and of others.</summary>
    public static void Report(Argument argument, ArgumentFormat format, ArgumentExport export)
    {
        if (format is not (GsnYamlFormat or SacmFormat))
        {
            foreach (Element element in argument.Elements)
            {
                string lost = string.Join(", ", Members.Where(member => member.Has(element)).Select(member => member.What));
                if (lost.Length > 0)
                {
                    export.Lose(LossKind.Dropped, $"Of '{element.Id}': {lost}. {format.Title} has no place for that.", element.Id);
                }
            }
        }

        int declared = argument.Modules.Count(module => module.IsContract || module.Title.Length > 0 || module.AwayElements.Count > 0);
        if (declared > 0 && format is not SacmFormat)
        {
            string modules = string.Create(CultureInfo.InvariantCulture, $"{declared} {(declared == 1 ? "module" : "modules")}");
            export.Lose(
                LossKind.Dropped,
                $"The member 'modules': titles, contracts and texts as cited, of {modules}. {format.Title} has no place for that.");
        }
    }
}
