#:property PublishAot=false

// Whether the bills of materials that .ci/sbom makes say what THIRD-PARTY-NOTICES.md says, which a test holds against what is restored.
// Usage, in the root of the repository: dotnet run .ci/sbom-check.cs <folder of bills> <version of our packages>
using System.Text.Json;

if (args is not [string folder, string version])
{
    Console.Error.WriteLine("Usage: dotnet run .ci/sbom-check.cs <folder of bills> <version of our packages>");
    return 2;
}

string[][] table = [.. File.ReadLines("THIRD-PARTY-NOTICES.md").Where(line => line.StartsWith("| ", StringComparison.Ordinal))
    .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))];
string[] own = [.. Directory.GetDirectories("src").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];
int faults = 0;
foreach (string name in own)
{
    Bill? bill = Bill.Read(Path.Combine(folder, name + ".cdx.json"));
    if (bill is null)
    {
        Report(name, "expected a CycloneDX bill in JSON");
        continue;
    }

    if (bill.Subject != new Component(name, version, "MIT", $"pkg:nuget/{name}@{version}", "required"))
    {
        Report(name, $"it is about {bill.Subject}, not about version {version} under MIT");
    }

    string[] listed = [.. table.Where(row => row is [_, _, "contains" or "depends on", _] && row[0] == name)
        .SelectMany(row => row[3].Split(", ")).Where(package => package != "nothing").Distinct(StringComparer.Ordinal)];
    string[] billed = [.. bill.Components.Where(component => !own.Contains(component.Name)).Select(component => component.ToString())];
    foreach (string package in listed.Except(billed, StringComparer.Ordinal))
    {
        Report(name, $"the notices list {package}, the bill does not");
    }

    foreach (string package in billed.Except(listed, StringComparer.Ordinal))
    {
        Report(name, $"the bill lists {package}, the notices do not");
    }

    foreach (Component component in bill.Components)
    {
        string? licence = table.FirstOrDefault(row => row.Length == 5 && $"{row[0]} {row[1]}" == component.ToString())?[2];
        if (own.Contains(component.Name))
        {
            if (component.Version != version)
            {
                Report(name, $"{component} should be of version {version}");
            }
        }
        else if (component.Licence is null || component.Licence != licence)
        {
            Report(name, $"{component} has the licence '{component.Licence}', in the notices '{licence}'");
        }

        if (component.Reference != $"pkg:nuget/{component.Name}@{component.Version}" || component.Scope != "required")
        {
            Report(name, $"{component} is referred to as {component.Reference}, scope {component.Scope}");
        }
    }

    HashSet<string> references = new(bill.Components.Append(bill.Subject).Select(component => component.Reference), StringComparer.Ordinal);
    HashSet<string> reached = bill.ReachedFrom(bill.Subject.Reference);
    if (!references.SetEquals(reached))
    {
        references.SymmetricExceptWith(reached);
        Report(name, $"what is listed and what is reached through dependencies differs in {string.Join(", ", references)}");
    }

    Console.WriteLine($"{name} {version}: {bill.Components.Count} components, of which others have made {billed.Length}");
}

return faults == 0 ? 0 : 1;

void Report(string name, string fault)
{
    faults++;
    Console.Error.WriteLine($"{name}: {fault}.");
}

/// <summary>What a bill says of one package.</summary>
internal sealed record Component(string Name, string Version, string? Licence, string Reference, string Scope)
{
    public override string ToString() => $"{Name} {Version}";
}

/// <summary>A bill of materials.</summary>
internal sealed record Bill(Component Subject, IReadOnlyList<Component> Components, Dictionary<string, string[]> Dependencies)
{
    public static Bill? Read(string file)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(file));
        JsonElement bill = document.RootElement;
        return TextOf(bill, "bomFormat") != "CycloneDX" ? null : new(
            Describe(bill.GetProperty("metadata").GetProperty("component")),
            bill.TryGetProperty("components", out JsonElement components) ? [.. components.EnumerateArray().Select(Describe)] : [],
            bill.GetProperty("dependencies").EnumerateArray().ToDictionary(
                dependency => TextOf(dependency, "ref")!,
                dependency => dependency.TryGetProperty("dependsOn", out JsonElement on) ? TextsOf(on) : [],
                StringComparer.Ordinal));
    }

    /// <summary>A package, and all that it depends on, directly or through others.</summary>
    public HashSet<string> ReachedFrom(string reference)
    {
        HashSet<string> reached = new(StringComparer.Ordinal) { reference };
        Queue<string> next = new(reached);
        while (next.TryDequeue(out string? from))
        {
            foreach (string to in Dependencies.GetValueOrDefault(from, []).Where(reached.Add))
            {
                next.Enqueue(to);
            }
        }

        return reached;
    }

    private static Component Describe(JsonElement component) => new(
        TextOf(component, "name")!,
        TextOf(component, "version")!,
        component.TryGetProperty("licenses", out JsonElement licences) && licences.GetArrayLength() == 1
            && licences[0].TryGetProperty("license", out JsonElement licence) ? TextOf(licence, "id") : null,
        TextOf(component, "bom-ref")!,
        TextOf(component, "scope") ?? "required");

    private static string? TextOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement text) ? text.GetString() : null;

    private static string[] TextsOf(JsonElement list) => [.. list.EnumerateArray().Select(text => text.GetString()!)];
}
