using System.Reflection;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.PublicApi;

public class PublicSurfaceTests
{
    // Each target's tests run against that target's build and compare with the one file: so the builds are equal, too.
    [Fact]
    public void The_public_surface_is_what_was_approved()
    {
        string file = Repository.File("tests", "ArgumentGraph.Tests", "PublicApi", "ArgumentGraph.approved.txt");

        ApprovedFile.Check(file, PublicSurface.Of(Assembly.Load("ArgumentGraph")), mayAccept: IsNewest);
    }

#if NET10_0_OR_GREATER
    private const bool IsNewest = true;
#else
    private const bool IsNewest = false;
#endif
}
