using System.Globalization;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests.Hostile;

public class HostileFilesTests(ITestOutputHelper output)
{
    public static IEnumerable<object[]> Formats() => RealFiles.Formats.Select(format => new object[] { format });

    [SharedDataTheory]
    [MemberData(nameof(Formats))]
    public void Corrupted_files_give_an_argument_or_an_error_at_a_place_within_them(string format)
    {
        List<(string Name, byte[] Bytes)> files = RealFiles.Of(format);
        int rounds = TestSize.Of(format == "trudag" ? 100 : 500, 10_000);
        int arguments = 0;
        int errors = 0;
        var broken = new List<string>();
        for (int round = 0; round < rounds; round++)
        {
            (string name, byte[] original) = files[round % files.Count];
            byte[] bytes = Corruption.Of(original, new Random(round));
            try
            {
                FormatReading read = RealFiles.Read(format, name, bytes);
                arguments += read.Argument is null ? 0 : 1;
                errors += read.HasErrors ? 1 : 0;
                broken.AddRange(Invariants.Broken(read, name, bytes, isThorough: round % 4 == 0).Take(2).Select(problem => $"round {round}, {name}: {problem}"));
            }
            catch (Exception problem) when (problem is not OutOfMemoryException)
            {
                broken.Add($"round {round}, {name}: {problem}");
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{format}: {rounds} rounds, {arguments} arguments, {errors} with errors"));
        broken.Take(12).Should().BeEmpty("of {0} in all", broken.Count);
        arguments.Should().BeGreaterThan(rounds / 10);
    }
}
