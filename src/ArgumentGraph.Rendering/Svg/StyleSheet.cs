using System.Text;
using ArgumentGraph.Rendering.Overlays;

namespace ArgumentGraph.Rendering.Svg;

/// <summary>
/// The style sheet of all pictures: colours are variables, of the <see cref="Palette"/>. Each is said twice, plainly and as a variable, for programs that
/// know no variables pass over what they do not understand.
/// </summary>
internal static class StyleSheet
{
    // {x}: the colour x.
    private const string Rules = """
        .ag text{font-family:"Liberation Sans",Arial,Helvetica,sans-serif;font-size:12px;fill:{ink};text-anchor:middle;unicode-bidi:plaintext;white-space:pre}
        .ag .ag-id,.ag .ag-mark{font-weight:bold}
        .ag .ag-note,.ag .ag-fact,.ag .ag-mark,.ag .ag-joint{font-size:11px}
        .ag .ag-note{fill:{soft}}
        .ag .ag-title{font-size:16px;font-weight:bold}
        .ag .ag-left{text-anchor:start}
        .ag .ag-paper{fill:{paper}}
        .ag .ag-shape,.ag .ag-trim{stroke-width:1.3;stroke-linejoin:round}
        .ag .ag-trim{fill:none;stroke-width:1}
        .ag .ag-goal{fill:{goal};stroke:{goal-line}}
        .ag .ag-claim{fill:{claim};stroke:{goal-line}}
        .ag .ag-strategy{fill:{strategy};stroke:{strategy-line}}
        .ag .ag-evidence{fill:{evidence};stroke:{evidence-line}}
        .ag .ag-context,.ag .ag-justification{fill:{context};stroke:{context-line}}
        .ag .ag-assumption{fill:{assumption};stroke:{assumption-line}}
        .ag .ag-lacking.ag-shape{stroke-dasharray:5 3}
        .ag .ag-pathway{fill:{pathway};stroke:{pathway-line}}
        .ag .ag-pathway.ag-shape{stroke-width:2.4}
        .ag .ag-plain{fill:{plain};stroke:{plain-line}}
        .ag .ag-bare{fill:{paper};stroke:{ink}}
        .ag .ag-good{fill:{good};stroke:{good-line}}
        .ag .ag-doubt{fill:{doubt};stroke:{doubt-line}}
        .ag .ag-doubt.ag-shape{stroke-dasharray:7 3}
        .ag .ag-bad{fill:{bad};stroke:{bad-line}}
        .ag .ag-bad.ag-shape{stroke-width:2.4;stroke-dasharray:3 2.5}
        .ag .ag-heat1{fill:{heat1};stroke:{ink}}
        .ag .ag-heat2{fill:{heat2};stroke:{ink};stroke-width:1.7}
        .ag .ag-heat3{fill:{heat3};stroke:{ink};stroke-width:2.2}
        .ag .ag-heat4{fill:{heat4};stroke:{ink};stroke-width:2.8}
        .ag .ag-cat1{fill:{cat1};stroke:{ink}}
        .ag .ag-cat2{fill:{cat2};stroke:{ink}}
        .ag .ag-cat3{fill:{cat3};stroke:{ink}}
        .ag .ag-cat4{fill:{cat4};stroke:{ink}}
        .ag .ag-cat5{fill:{cat5};stroke:{ink}}
        .ag .ag-cat6{fill:{cat6};stroke:{ink}}
        .ag .ag-cat7{fill:{cat7};stroke:{ink}}
        .ag .ag-cat8{fill:{cat8};stroke:{ink}}
        .ag .ag-trim{fill:none}
        .ag .ag-behind{stroke:none}
        .ag .ag-edge{fill:none;stroke:{line};stroke-width:1.3;stroke-linecap:round}
        .ag .ag-edge-context{stroke-width:1}
        .ag .ag-edge-challenge{stroke:{challenge};stroke-dasharray:6 4}
        .ag .ag-edge:hover{stroke-width:3}
        .ag .ag-near{display:none;pointer-events:none;stroke-width:3}
        .ag g:hover>.ag-near,.ag g:focus-within>.ag-near{display:inline}
        .ag .ag-head{fill:{line}}
        .ag .ag-head-context{fill:{paper};stroke:{line};stroke-width:1}
        .ag .ag-head-challenge{fill:none;stroke:{challenge};stroke-width:1.5}
        .ag .ag-tab{fill:{plain};stroke:{line};stroke-width:1.2}
        .ag .ag-pill,.ag .ag-diamond,.ag .ag-module{fill:{paper};stroke:{line};stroke-width:1.2}
        .ag .ag-choice{fill:{line};stroke:{line};stroke-width:1.2}
        .ag .ag-point{fill:{ink};stroke:{ink};stroke-width:1}
        .ag .ag-point-good{fill:{good};stroke:{good-line}}
        .ag .ag-point-doubt{fill:{doubt};stroke:{doubt-line};stroke-width:1.6}
        .ag .ag-point-bad{fill:{bad};stroke:{bad-line};stroke-width:2}
        .ag .ag-count{font-size:11px;stroke:{paper};stroke-width:4;paint-order:stroke}
        .ag .ag-point-id{font-size:10px;text-anchor:start;stroke:{paper};stroke-width:3;paint-order:stroke}
        .ag .ag-defeated{fill:none;stroke:{challenge};stroke-width:2.5;stroke-linecap:round}
        .ag .ag-sign{fill:none;stroke:{ink};stroke-width:1.8}
        .ag .ag-sign.ag-solid{fill:{ink}}
        .ag .ag-sign.ag-half{fill:{ink};stroke-width:1;fill-rule:evenodd}
        .ag .ag-cell{stroke:{paper};stroke-width:2}
        .ag .ag-cell-none{fill:{context}}
        .ag .ag-cell-part{fill:{heat1}}
        .ag .ag-cell-some{fill:{heat2}}
        .ag .ag-cell-full{fill:{heat4}}
        .ag a:hover .ag-id{text-decoration:underline}
        """;

    private static readonly string[] Elements = [.. Enum.GetValues<DiagramTheme>().Select(theme => "\n" + Make(theme))];

    /// <summary>What stands in the style element of a picture whose colours follow the reader's system: the style sheet on lines of its own.</summary>
    public static string Element => ElementOf(DiagramTheme.Automatic);

    /// <summary>What stands in the style elements of pictures of all themes, for policies that name what may style a page.</summary>
    public static IReadOnlyList<string> AllElements => Elements;

    /// <summary>What stands in the style element of a picture of a theme.</summary>
    public static string ElementOf(DiagramTheme theme) => Elements[(int)theme];

    /// <summary>The classes of the outermost element of a picture of a theme.</summary>
    public static string RootClassOf(DiagramTheme theme) => theme switch
    {
        DiagramTheme.Light => "ag ag-light",
        DiagramTheme.Dark => "ag ag-dark",
        DiagramTheme.Monochrome => "ag ag-monochrome",
        _ => "ag",
    };

    /// <summary>The class of a tone.</summary>
    public static string ClassOf(Tone tone) => tone switch
    {
        Tone.Good => "ag-good",
        Tone.Doubt => "ag-doubt",
        Tone.Bad => "ag-bad",
        Tone.Heat1 => "ag-heat1",
        Tone.Heat2 => "ag-heat2",
        Tone.Heat3 => "ag-heat3",
        Tone.Heat4 => "ag-heat4",
        Tone.None => "ag-plain",
        _ => "ag-cat" + (char)('1' + (tone - Tone.Category1)),
    };

    /// <summary>The class of a standing.</summary>
    public static string ClassOf(Standing standing) => ClassOf(standing switch
    {
        Standing.Supported => Tone.Good,
        Standing.InDoubt => Tone.Doubt,
        _ => Tone.Bad,
    });

    /// <summary>A rule for a page around pictures that gives them light or dark colours whatever the reader's system prefers.</summary>
    /// <param name="within">The selector of what the pictures stand in.</param>
    /// <param name="isDark">Which colours.</param>
    public static string ColoursWithin(string within, bool isDark)
    {
        var text = new StringBuilder();
        AddVariables(text, $"{within} .ag", isDark ? DiagramTheme.Dark : DiagramTheme.Light, "light dark");
        return text.ToString();
    }

    private static string Make(DiagramTheme theme)
    {
        var text = new StringBuilder();
        if (theme == DiagramTheme.Automatic)
        {
            AddVariables(text, ".ag", DiagramTheme.Light, "light dark");
            text.Append("\n@media (prefers-color-scheme:dark){");
            AddVariables(text, ".ag", DiagramTheme.Dark, "light dark");
            text.Append("}\n");
        }
        else
        {
            AddVariables(text, "." + RootClassOf(theme).Replace(' ', '.'), theme, theme == DiagramTheme.Dark ? "dark" : "light");
            text.Append('\n');
        }

        foreach (string line in Rules.ReplaceLineEndings("\n").Split('\n'))
        {
            AddRule(text, line.Trim(), theme);
        }

        return text.ToString();
    }

    private static void AddVariables(StringBuilder text, string selector, DiagramTheme theme, string schemes)
    {
        text.Append(selector).Append("{color-scheme:").Append(schemes);
        foreach (PaletteColour colour in Palette.Colours)
        {
            text.Append(";--ag-").Append(colour.Name).Append(':').Append(colour.In(theme));
        }

        text.Append('}');
    }

    private static void AddRule(StringBuilder text, string rule, DiagramTheme theme)
    {
        int brace = rule.IndexOf('{', StringComparison.Ordinal);
        text.Append(rule, 0, brace + 1);
        string[] declarations = rule[(brace + 1)..^1].Split(';');
        for (int i = 0; i < declarations.Length; i++)
        {
            text.Append(i > 0 ? ";" : string.Empty);
            int open = declarations[i].IndexOf('{', StringComparison.Ordinal);
            if (open < 0)
            {
                text.Append(declarations[i]);
                continue;
            }

            string property = declarations[i][..open];
            string name = declarations[i][(open + 1)..^1];
            text.Append(property).Append(Palette.ColourOf(name, theme)).Append(';').Append(property).Append("var(--ag-").Append(name).Append(')');
        }

        text.Append("}\n");
    }
}
