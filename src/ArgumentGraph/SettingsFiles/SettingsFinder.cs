namespace ArgumentGraph.SettingsFiles;

/// <summary>Finds the settings files of a folder and of those above it.</summary>
internal static class SettingsFinder
{
    private const int MostFolders = 64;

    public static CaseSettingsReading Find(string path, IReadOnlyCollection<Rule> rules)
    {
        CaseSettings settings = CaseSettings.Empty;
        bool areRight = true;
        List<string> files = [];
        List<Finding> findings = [];
        string? folder = Path.GetDirectoryName(Path.GetFullPath(path));
        for (int i = 0; i < MostFolders && folder is not null; i++, folder = Path.GetDirectoryName(folder))
        {
            string file = Path.Combine(folder, CaseSettings.FileName);
            if (!File.Exists(file))
            {
                continue;
            }

            files.Add(file);
            (CaseSettings? found, bool isRoot, ValueList<Finding> problems) = SettingsReader.Read(JsonSidecar.ReadFile(file), rules);
            findings.AddRange(problems);
            areRight &= found is not null;
            settings = settings.Over(found ?? CaseSettings.Empty);
            if (isRoot)
            {
                break;
            }
        }

        return new(areRight ? settings : null, [.. files], [.. findings]);
    }
}
