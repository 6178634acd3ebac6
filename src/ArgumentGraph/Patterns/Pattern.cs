using ArgumentGraph.Files;
using ArgumentGraph.Json;
using ArgumentGraph.Patterns;

namespace ArgumentGraph;

/// <summary>
/// A pattern of arguments: a template with tokens, relationships that are there for each row of a table, optional, or one of several alternatives, and the
/// declarations of the tables. Immutable, and safe to share between threads.
/// </summary>
/// <remarks>
/// A pattern means the set of its instances (Denney and Pai, Formal basis for safety case patterns, SAFECOMP 2013; GSN Community Standard, version 3, 1:3).
/// What an instance is, exactly, is said in <c>docs/patterns.md</c>.
/// </remarks>
/// <example>
/// <code>
/// Pattern pattern = Pattern.Load("hazards.pattern.json");
/// Instantiation made = pattern.Instantiate(InstantiationData.ReadFiles(["hazards.csv", "causes.csv"]));
/// foreach (Finding finding in made.Findings)
/// {
///     Console.WriteLine(finding);
/// }
///
/// Console.WriteLine($"{made.Argument?.Elements.Count} elements");
/// </code>
/// </example>
public sealed class Pattern
{
    internal Pattern(Argument template, PatternCatalogueEntry entry, PatternDesign design)
    {
        Template = template;
        Entry = entry;
        Design = design;
    }

    /// <summary>
    /// The elements and relationships of the template, tokens as they are written. Not yet an argument about anything: that is made by
    /// <see cref="Instantiate"/>.
    /// </summary>
    public Argument Template { get; }

    /// <summary>What a catalogue of patterns says of it.</summary>
    public PatternCatalogueEntry Entry { get; }

    /// <summary>The tables that it is instantiated with, in the order declared.</summary>
    public ValueList<PatternTable> Tables => Design.Declarations;

    /// <summary>The relationships that are not simply there once in each instance, in the order of the template.</summary>
    public ValueList<PatternRelationship> Relationships => Design.Decorated;

    internal PatternDesign Design { get; }

    /// <summary>Whether a text of an element has tokens, so that it says something only once it is instantiated. Constant time.</summary>
    /// <param name="id">The id of an element of the template.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no such element.</exception>
    public bool HasTokens(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Design.Numbers.TryGetValue(id, out int number)
            ? Design.Tokens[number].Count > 0
            : throw new KeyNotFoundException($"The template has no element '{id}'.");
    }

    /// <summary>Reads a pattern from a file. Linear in its length.</summary>
    /// <param name="path">The file's path; places in findings name it as it is given here.</param>
    /// <exception cref="MalformedArgumentException">The text is not a well-formed pattern: all that is wrong with it, with line and column.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static Pattern Load(string path) => WellFormed(ReadFile(path));

    /// <summary>Reads a pattern from a text. Linear in its length.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="MalformedArgumentException">The text is not a well-formed pattern: all that is wrong with it, with line and column.</exception>
    public static Pattern Parse(string json) => WellFormed(Read(json));

    /// <summary>Reads a pattern from a text, and reports every problem. Linear in its length.</summary>
    /// <param name="json">The text.</param>
    /// <param name="file">How places in findings name it; or null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static PatternReading Read(string json, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return PatternReader.Read(SurrogateSafe.GetBytes(json), file);
    }

    /// <summary>Reads a pattern from a file, and reports every problem. Linear in its length.</summary>
    /// <param name="path">The file's path; places in findings name it as it is given here.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static PatternReading ReadFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return PatternReader.Read(RegularFile.Read(path, JsonSidecar.MaximumBytes, ReadingOptions.Default.TimeLimit), path);
    }

    /// <summary>Makes the argument that the pattern and its tables say. Linear in the tables and in what is made.</summary>
    /// <param name="data">The tables.</param>
    /// <param name="options">The limits; null for the defaults.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="data"/> is null.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Instantiation Instantiate(InstantiationData data, InstantiationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Instantiator.Run(this, data, options ?? InstantiationOptions.Default, cancellationToken);
    }

    /// <summary>The title of the template.</summary>
    public override string ToString() => Entry.Name ?? Template.Title;

    private static Pattern WellFormed(PatternReading reading) => reading.Pattern ?? throw new MalformedArgumentException(reading.Findings);
}
