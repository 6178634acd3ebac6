using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ArgumentGraph.Tool.Tests.Rooms;

/// <summary>Reads from an assembly's metadata which types of our other assemblies it uses although they are not public.</summary>
internal static class SiblingUses
{
    /// <summary>The full names of the types, ordered; of a nested type, that of the outermost.</summary>
    /// <param name="assembly">The name of the assembly.</param>
    public static IReadOnlyList<string> InternalTypes(string assembly)
    {
        using PEReader image = new(File.OpenRead(LibraryAssemblies.PathOf(assembly)));
        MetadataReader reader = image.GetMetadataReader();
        Dictionary<string, HashSet<string>> publicTypes = LibraryAssemblies.Names.ToDictionary(name => name, PublicTypes, StringComparer.Ordinal);
        SortedSet<string> used = new(StringComparer.Ordinal);
        foreach (TypeReferenceHandle handle in reader.TypeReferences)
        {
            (string? library, string outermost, string name) = NamesOf(reader, handle);
            if (library is not null && publicTypes.TryGetValue(library, out HashSet<string>? known) && !known.Contains(name))
            {
                used.Add(outermost);
            }
        }

        return [.. used];
    }

    private static (string? Library, string Outermost, string Name) NamesOf(MetadataReader reader, TypeReferenceHandle handle)
    {
        TypeReference reference = reader.GetTypeReference(handle);
        string name = reader.GetString(reference.Name);
        switch (reference.ResolutionScope.Kind)
        {
            case HandleKind.TypeReference:
                (string? library, string outermost, string outer) = NamesOf(reader, (TypeReferenceHandle)reference.ResolutionScope);
                return (library, outermost, $"{outer}+{name}");
            case HandleKind.AssemblyReference:
                name = $"{reader.GetString(reference.Namespace)}.{name}";
                return (reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)reference.ResolutionScope).Name), name, name);
            default:
                return (null, name, name);
        }
    }

    private static HashSet<string> PublicTypes(string assembly)
    {
        using PEReader image = new(File.OpenRead(LibraryAssemblies.PathOf(assembly)));
        MetadataReader reader = image.GetMetadataReader();
        return [.. reader.TypeDefinitions.Where(handle => IsPublic(reader, handle)).Select(handle => NameOf(reader, handle))];
    }

    private static bool IsPublic(MetadataReader reader, TypeDefinitionHandle handle)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        return (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.Public => true,
            TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem => IsPublic(reader, type.GetDeclaringType()),
            _ => false,
        };
    }

    private static string NameOf(MetadataReader reader, TypeDefinitionHandle handle)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        string name = reader.GetString(type.Name);
        return type.IsNested ? $"{NameOf(reader, type.GetDeclaringType())}+{name}" : $"{reader.GetString(type.Namespace)}.{name}";
    }
}
