using System.Text;
using ArgumentGraph.Rendering.Overlays;

namespace ArgumentGraph.Rendering.Svg;

/// <summary>
/// The style sheet of all pictures: colours are variables, light and dark. Each is said twice, plainly and as a variable, for programs that know no
/// variables pass over what they do not understand.
/// </summary>
internal static class StyleSheet
{
    // A name, then the colour in light and in dark. Categories are Okabe and Ito's, which colour-blind readers can tell apart, paled.
    private static readonly (string Name, string Light, string Dark)[] Colours =
    [
        ("paper", "#ffffff", "#14181d"), ("ink", "#1b2430", "#e6eaf0"), ("soft", "#56616f", "#a3adba"), ("line", "#5b6673", "#8e99a6"),
        ("goal", "#e6effb", "#1b2c44"), ("goal-line", "#2c5a99", "#7fb0ee"), ("claim", "#f6f9fe", "#182331"), ("strategy", "#efe9f9", "#2b2340"),
        ("strategy-line", "#6a4fa3", "#b79ff0"),
        ("evidence", "#e5f4e9", "#17301f"), ("evidence-line", "#2b7a4b", "#74c791"), ("context", "#f3f3f0", "#23272c"), ("context-line", "#78828e", "#87919c"),
        ("assumption", "#fdf4dd", "#352b14"), ("assumption-line", "#94690a", "#d9ac4c"), ("pathway", "#ffe9bf", "#463411"),
        ("pathway-line", "#8a5200", "#f0b454"),
        ("challenge", "#b3261e", "#ff8f85"), ("plain", "#fafbfc", "#1a1f25"), ("plain-line", "#8a95a1", "#76818d"),
        ("good", "#d9f0e1", "#12351f"), ("good-line", "#1c6b3d", "#6fd398"), ("doubt", "#fdedc4", "#3e3110"), ("doubt-line", "#8a5f00", "#eebc4e"),
        ("bad", "#fbdcd9", "#4a1714"), ("bad-line", "#a81f17", "#ff9087"),
        ("heat1", "#fdf0d9", "#33290f"), ("heat2", "#fbd49b", "#5a3a08"), ("heat3", "#f5a65b", "#8a4a06"), ("heat4", "#dc5f2e", "#b9441a"),
        ("cat1", "#fbe3b8", "#4d3a08"), ("cat2", "#d6ecfa", "#123a52"), ("cat3", "#cdeee3", "#0b3f30"), ("cat4", "#fbf6c4", "#474307"),
        ("cat5", "#cfe0f0", "#0d3050"), ("cat6", "#f7d6c3", "#52250c"), ("cat7", "#f3dbe8", "#4a2438"), ("cat8", "#e4e4e4", "#3a3a3a"),
    ];

    // {x}: the colour x.
    private const string Rules = """
        .ag text{font-family:"Liberation Sans",Arial,Helvetica,sans-serif;font-size:12px;fill:{ink};text-anchor:middle;unicode-bidi:plaintext;white-space:pre}
        .ag .ag-id,.ag .ag-mark{font-weight:bold}
        .ag .ag-note,.ag .ag-mark,.ag .ag-joint{font-size:11px}
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
        .ag .ag-edge{fill:none;stroke:{line};stroke-width:1.3;stroke-linecap:round}
        .ag .ag-edge-context{stroke-width:1}
        .ag .ag-edge-challenge{stroke:{challenge};stroke-dasharray:6 4}
        .ag .ag-head{fill:{line}}
        .ag .ag-head-context{fill:{paper};stroke:{line};stroke-width:1}
        .ag .ag-head-challenge{fill:none;stroke:{challenge};stroke-width:1.5}
        .ag .ag-tab{fill:{plain};stroke:{line};stroke-width:1.2}
        .ag .ag-pill,.ag .ag-diamond{fill:{paper};stroke:{line};stroke-width:1.2}
        .ag .ag-defeated{fill:none;stroke:{challenge};stroke-width:2.5;stroke-linecap:round;opacity:.5}
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

    /// <summary>The style sheet.</summary>
    public static string Text { get; } = Make();

    /// <summary>What stands in the style element of a picture: the style sheet on lines of its own.</summary>
    public static string Element { get; } = "\n" + Text;

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
        AddVariables(text, $"{within} .ag", isDark);
        return text.ToString();
    }

    private static string Make()
    {
        var text = new StringBuilder();
        AddVariables(text, ".ag", isDark: false);
        text.Append("@media (prefers-color-scheme:dark){");
        AddVariables(text, ".ag", isDark: true);
        text.Append("}\n");
        foreach (string line in Rules.ReplaceLineEndings("\n").Split('\n'))
        {
            AddRule(text, line.Trim());
        }

        return text.ToString();
    }

    private static void AddVariables(StringBuilder text, string selector, bool isDark)
    {
        text.Append(selector).Append("{color-scheme:light dark");
        foreach ((string name, string light, string dark) in Colours)
        {
            text.Append(";--ag-").Append(name).Append(':').Append(isDark ? dark : light);
        }

        text.Append(isDark ? "}" : "}\n");
    }

    private static void AddRule(StringBuilder text, string rule)
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
            string light = Array.Find(Colours, colour => colour.Name == name).Light;
            text.Append(property).Append(light).Append(';').Append(property).Append("var(--ag-").Append(name).Append(')');
        }

        text.Append("}\n");
    }
}
