using Spectre.Console;

namespace ArgumentGraph.Tool.Text;

/// <summary>The few styles of reports. All colours are of the first eight, which every terminal has and its user can set.</summary>
internal static class Styles
{
    public static Style Strong { get; } = new(decoration: Decoration.Bold);

    public static Style Faint { get; } = new(decoration: Decoration.Dim);

    public static Style Good { get; } = new(Color.Green);

    public static Style Doubtful { get; } = new(Color.Olive);

    public static Style Bad { get; } = new(Color.Maroon);

    public static Style Id { get; } = new(Color.Teal);

    public static Style Of(Standing standing) => standing switch
    {
        Standing.Supported => Good,
        Standing.InDoubt => Doubtful,
        _ => Bad,
    };

    public static Style Of(Severity severity) => severity switch
    {
        Severity.Error => Bad,
        Severity.Warning => Doubtful,
        _ => Faint,
    };
}
