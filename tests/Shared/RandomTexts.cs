using System.Text;

namespace ArgumentGraph.Testing;

/// <summary>Random texts and files, which are made smaller by leaving out stretches, longer ones first.</summary>
public static class RandomTexts
{
    /// <summary>Cases that are texts.</summary>
    public static RandomCases<string> Of(Func<int, string> make) => new(make, text => text, Shorter);

    /// <summary>Cases that are files, not all of which are text.</summary>
    public static RandomCases<byte[]> OfBytes(Func<int, byte[]> make) =>
        new(make, bytes => $"{Encoding.UTF8.GetString(bytes)}\nAs bytes: {Convert.ToBase64String(bytes)}", Shorter);

    private static IEnumerable<string> Shorter(string text)
    {
        for (int stretch = text.Length / 2; stretch > 0; stretch /= 2)
        {
            for (int at = 0; at + stretch <= text.Length; at += stretch)
            {
                yield return text.Remove(at, stretch);
            }
        }
    }

    private static IEnumerable<byte[]> Shorter(byte[] bytes)
    {
        for (int stretch = bytes.Length / 2; stretch > 0; stretch /= 2)
        {
            for (int at = 0; at + stretch <= bytes.Length; at += stretch)
            {
                yield return [.. bytes.AsSpan(0, at), .. bytes.AsSpan(at + stretch)];
            }
        }
    }
}
